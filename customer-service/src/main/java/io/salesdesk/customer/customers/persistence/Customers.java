package io.salesdesk.customer.customers.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.salesdesk.customer.customers.model.CustomerClass;
import io.salesdesk.customer.customers.model.CustomerType;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<CustomerEntity, UUID> {

    /**
     * What a list is narrowed by; null means any.
     *
     * @param text found in the name or at the beginning of the number
     * @param verificationOverdueOn only those whose verification was due before this date
     */
    public record Filter(
            @Nullable String text,
            @Nullable CustomerType type,
            @Nullable CustomerClass customerClass,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable Boolean active,
            @Nullable Boolean complete,
            @Nullable LocalDate verificationOverdueOn) {}

    public String nextNumber() {
        var next = (Number) getEntityManager()
                .createNativeQuery("select nextval('customer_number')")
                .getSingleResult();
        return String.format(Locale.ROOT, "C-%06d", next.longValue());
    }

    public Optional<CustomerEntity> byNumber(String number) {
        return find("number", number).firstResultOptional();
    }

    public Optional<CustomerEntity> byNormalisedName(String normalisedName) {
        return find("normalisedName = ?1 and erasedAt is null", normalisedName).firstResultOptional();
    }

    public List<CustomerEntity> ownedBy(UUID salespersonId) {
        return list("salespersonId = ?1 order by id", salespersonId);
    }

    /** Ordered by id, after {@code after}; only what the scope permits. */
    public List<CustomerEntity> page(DataScope scope, Filter filter, @Nullable UUID after, int limit) {
        var where = new ArrayList<String>();
        var values = new Parameters();
        if (!scope.all()) {
            where.add(
                    "(array_holds(:regions, regionId) or array_holds(:offices, officeId) or array_holds(:owners, salespersonId))");
            scope.parameters().forEach(values::and);
        }
        if (filter.text() != null) {
            where.add("(lower(name) like :contains escape '!' or lower(number) like :begins escape '!')");
            var escaped = escape(filter.text().toLowerCase(Locale.ROOT));
            values.and("contains", "%" + escaped + "%").and("begins", escaped + "%");
        }
        equal(where, values, "type", filter.type());
        equal(where, values, "customerClass", filter.customerClass());
        equal(where, values, "salespersonId", filter.salespersonId());
        equal(where, values, "officeId", filter.officeId());
        equal(where, values, "active", filter.active());
        equal(where, values, "complete", filter.complete());
        if (filter.verificationOverdueOn() != null) {
            where.add("active = true and nextVerificationDue < :overdueOn");
            values.and("overdueOn", filter.verificationOverdueOn());
        }
        if (after != null) {
            where.add("id > :after");
            values.and("after", after);
        }
        var query = (where.isEmpty() ? "" : String.join(" and ", where) + " ") + "order by id";
        return find(query, values).page(0, limit).list();
    }

    private static void equal(List<String> where, Parameters values, String field, @Nullable Object value) {
        if (value != null) {
            where.add(field + " = :" + field);
            values.and(field, value);
        }
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
