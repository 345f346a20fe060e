package io.salesdesk.fulfilment.lists;

import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of records within the caller's scope, newest first. The records have {@code regionId}, {@code officeId} and
 * {@code salespersonId}; ids grow with time.
 */
public final class ScopedQuery<T> {

    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>(List.of("true = true"));
    private final Map<String, Object> values = new HashMap<>();

    private ScopedQuery(Class<T> type) {
        this.type = type;
    }

    public static <T> ScopedQuery<T> of(Class<T> type, DataScope scope) {
        var query = new ScopedQuery<>(type);
        if (!scope.all()) {
            query.conditions.add(
                    "(array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, salespersonId))");
            query.values.putAll(scope.parameters());
        }
        return query;
    }

    /** Records that belong to nobody are everybody's to see, such as goods on purchase for stock. */
    public static <T> ScopedQuery<T> withOwnerless(Class<T> type, DataScope scope) {
        var query = of(type, scope);
        if (!scope.all()) {
            query.conditions.set(1, "(regionId is null or " + query.conditions.get(1) + ")");
        }
        return query;
    }

    /** An absent value does not narrow the list. */
    public ScopedQuery<T> narrow(String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field);
            values.put(field, value);
        }
        return this;
    }

    /** Only records whose field has one of the values. */
    public ScopedQuery<T> among(String field, Collection<?> allowed) {
        conditions.add(field + " in :" + field);
        values.put(field, allowed);
        return this;
    }

    public List<T> newestFirst(EntityManager entityManager, PageRequest page) {
        var after = page.after();
        if (after != null) {
            conditions.add("id < :after");
            values.put("after", after.id());
        }
        var query = entityManager.createQuery(
                "from " + type.getSimpleName() + " where " + String.join(" and ", conditions) + " order by id desc",
                type);
        values.forEach(query::setParameter);
        return query.setMaxResults(page.fetchSize()).getResultList();
    }
}
