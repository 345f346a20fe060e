package io.salesdesk.billing.scope;

import io.salesdesk.platform.identity.DataScope;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of records of customers that the caller's scope reaches, the youngest first. Records are {@code x} in every
 * condition, carry their customer as {@code accountId} and are sorted by their id.
 */
public final class ScopedQuery<T> {

    private static final String IN_SCOPE = "exists (select 1 from Account a where a.id = x.accountId"
            + " and (array_holds(:regions, a.regionId) or array_holds(:offices, a.officeId)"
            + " or array_holds(:owners, a.salespersonId)))";

    private final Class<T> type;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param from the records and what is fetched with them, such as {@code Thing x}
     * @param orphans whether records of no customer are in scope too
     */
    public ScopedQuery(Class<T> type, String from, DataScope scope, boolean orphans) {
        this.type = type;
        this.from = from;
        if (!scope.all()) {
            conditions.add(orphans ? "(x.accountId is null or " + IN_SCOPE + ")" : IN_SCOPE);
            parameters.putAll(scope.parameters());
        }
    }

    /** Adds a condition on one named parameter, unless the value is null. */
    public ScopedQuery<T> where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    public List<T> page(EntityManager entityManager, int limit) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = entityManager.createQuery("select x from " + from + where + " order by x.id desc", type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
