package io.salesdesk.reporting.contracts.persistence;

import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.reporting.contracts.model.ContractPerformance;
import io.salesdesk.reporting.contracts.model.ContractStatistics;
import io.salesdesk.reporting.contracts.model.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads contracts and what has been done under them. */
@ApplicationScoped
public class ContractQueries {

    /** In the order of the list: what is late is late whatever has begun. */
    private static final String STATUS = """
            case when p.signed_on is null then 'DRAFTED' when p.performed then 'PERFORMED'
                when not p.delivered and p.due_on < ?::date then 'LATE'
                when p.begun then 'IN_PERFORMANCE' else 'SIGNED' end\
            """;

    private static final String IN_SCOPE = """
            (p.region_id = any (?::uuid[]) or p.office_id = any (?::uuid[]) or p.salesperson_id = any (?::uuid[]))
            """;

    private static final String WITHIN_SCOPE = " (?::boolean or " + IN_SCOPE + ") ";

    private final Jdbc jdbc;

    ContractQueries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed by; null means any. Dates are those of the signature, both inclusive. */
    public record Filter(
            @Nullable Status status,
            @Nullable UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable LocalDate signedFrom,
            @Nullable LocalDate signedTo) {}

    /** Newest first, before {@code before}. */
    public List<ContractPerformance> lines(
            DataScope scope, Filter filter, LocalDate today, @Nullable UUID before, int limit) {
        var conditions = new Conditions(scope)
                .narrow("p.customer_id = ?", filter.customerId())
                .narrow("p.salesperson_id = ?", filter.salespersonId())
                .narrow("p.signed_on >= ?", filter.signedFrom())
                .narrow("p.signed_on <= ?", filter.signedTo())
                .narrow("p.contract_id < ?", before);
        if (filter.status() != null) {
            conditions.and(STATUS + " = ?", today, filter.status());
        }
        return lines(conditions, today, limit);
    }

    /** The contract by its id or number, if the scope reaches it. */
    public List<ContractPerformance> byIdOrNumber(DataScope scope, String idOrNumber, LocalDate today) {
        var id = id(idOrNumber);
        var conditions = new Conditions(scope);
        return lines(
                id == null
                        ? conditions.and("p.number = ?", idOrNumber)
                        : conditions.and("(p.contract_id = ? or p.number = ?)", id, idOrNumber),
                today,
                1);
    }

    /** Names are looked up for the lines that are returned, not for all that might have been the first. */
    private List<ContractPerformance> lines(Conditions conditions, LocalDate today, int limit) {
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(today);
        parameters.addAll(conditions.parameters);
        parameters.add(limit);
        return jdbc.query("""
                select l.*, k.number as customer_number, k.name as customer_name, s.name as salesperson_name
                from (select p.*, %s as status from contract_performance p %s order by p.contract_id desc limit ?) l
                left join known_record k on k.id = l.customer_id
                left join directory_person s on s.id = l.salesperson_id
                order by l.contract_id desc
                """.formatted(STATUS, conditions), ContractQueries::line, parameters.toArray());
    }

    /** Null for a number. */
    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException number) {
            return null;
        }
    }

    /**
     * Contracts signed between the dates, both inclusive, by the period in which they were: the sums of their days, and one
     * by one only what is not delivered although its date has passed.
     */
    public List<ContractStatistics.Line> statistics(
            DataScope scope, ContractStatistics.Period period, LocalDate from, LocalDate to, LocalDate today) {
        return jdbc.query(
                """
                select date_trunc(?, signed_on::timestamp)::date, currency, sum(contracts), sum(performed), sum(late),
                       sum(amount_minor), sum(shipped_minor), sum(invoiced_minor), sum(paid_minor),
                       sum(outstanding_minor)
                from (
                    select signed_on, currency, contracts, performed, delivered_late as late, amount_minor, shipped_minor,
                           invoiced_minor, paid_minor, outstanding_minor
                    from contract_day p
                    where p.signed_on between ? and ? and
                """ + WITHIN_SCOPE + """
                    union all
                    select signed_on, currency, 0, 0, 1, 0, 0, 0, 0, 0
                    from contract_counted p
                    where not p.delivered and p.due_on < ? and p.signed_on between ? and ? and
                """ + WITHIN_SCOPE + """
                ) as counted group by 1, 2 order by 1, 2
                """,
                row -> {
                    var currency = CurrencyUnit.of(row.getString(2));
                    return new ContractStatistics.Line(
                            row.getObject(1, LocalDate.class),
                            currency.getCode(),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            Money.ofMinor(currency, row.getLong(6)),
                            Money.ofMinor(currency, row.getLong(7)),
                            Money.ofMinor(currency, row.getLong(8)),
                            Money.ofMinor(currency, row.getLong(9)),
                            Money.ofMinor(currency, row.getLong(10)));
                },
                period.name(),
                from,
                to,
                scope.all(),
                scope.regions(),
                scope.offices(),
                scope.owners(),
                today,
                from,
                to,
                scope.all(),
                scope.regions(),
                scope.offices(),
                scope.owners());
    }

    private static ContractPerformance line(ResultSet row) throws SQLException {
        var currency = CurrencyUnit.of(row.getString("currency"));
        return new ContractPerformance(
                row.getObject("contract_id", UUID.class),
                row.getString("number"),
                row.getString("type"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getObject("salesperson_id", UUID.class),
                row.getString("salesperson_name"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("complete"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("last_shipped_on", LocalDate.class),
                row.getInt("orders"),
                Money.ofMinor(currency, row.getLong("amount_minor")),
                Money.ofMinor(currency, row.getLong("shipped_minor")),
                Money.ofMinor(currency, row.getLong("invoiced_minor")),
                Money.ofMinor(currency, row.getLong("paid_minor")),
                Money.ofMinor(currency, row.getLong("outstanding_minor")));
    }

    /**
     * Those that are asked for and no others: PostgreSQL plans a statement once for all parameters, and must take each
     * that may be null for one that leaves hardly a row, so it would read and sort every contract for a page of them.
     */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        Conditions(DataScope scope) {
            if (!scope.all()) {
                and(IN_SCOPE, scope.regions(), scope.offices(), scope.owners());
            }
        }

        /** Nothing for a value that is null. */
        Conditions narrow(String condition, @Nullable Object value) {
            return value == null ? this : and(condition, value);
        }

        Conditions and(String condition, Object... values) {
            all.add(condition);
            parameters.addAll(List.of(values));
            return this;
        }

        @Override
        public String toString() {
            return all.isEmpty() ? "" : "where " + String.join(" and ", all);
        }
    }
}
