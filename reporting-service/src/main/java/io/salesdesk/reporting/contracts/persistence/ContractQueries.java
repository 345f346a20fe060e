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
import java.util.Arrays;
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

    private static final String WITHIN_SCOPE = """
             (?::boolean or p.region_id = any (?::uuid[]) or p.office_id = any (?::uuid[])
                or p.salesperson_id = any (?::uuid[]))
            """;

    private static final String LINES = """
            with listed as (
                select p.*, %s as status, k.number as customer_number, k.name as customer_name, s.name as salesperson_name
                from contract_performance p
                left join known_record k on k.id = p.customer_id
                left join directory_person s on s.id = p.salesperson_id
                where %s)
            select * from listed
            """.formatted(STATUS, WITHIN_SCOPE);

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
        return jdbc.query(
                LINES + """
                        where (?::text is null or status = ?) and (?::uuid is null or customer_id = ?)
                          and (?::uuid is null or salesperson_id = ?) and (?::date is null or signed_on >= ?)
                          and (?::date is null or signed_on <= ?) and (?::uuid is null or contract_id < ?)
                        order by contract_id desc limit ?
                        """,
                ContractQueries::line,
                with(
                        today,
                        scope,
                        filter.status(),
                        filter.status(),
                        filter.customerId(),
                        filter.customerId(),
                        filter.salespersonId(),
                        filter.salespersonId(),
                        filter.signedFrom(),
                        filter.signedFrom(),
                        filter.signedTo(),
                        filter.signedTo(),
                        before,
                        before,
                        limit));
    }

    /** The contract by its id or number, if the scope reaches it. */
    public List<ContractPerformance> byIdOrNumber(DataScope scope, String idOrNumber, LocalDate today) {
        return jdbc.query(
                LINES + "where contract_id = ?::uuid or number = ? limit 1",
                ContractQueries::line,
                with(today, scope, id(idOrNumber), idOrNumber));
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

    private static @Nullable Object[] with(LocalDate today, DataScope scope, @Nullable Object... parameters) {
        var all = new ArrayList<@Nullable Object>();
        all.add(today);
        all.addAll(List.of(scope.all(), scope.regions(), scope.offices(), scope.owners()));
        all.addAll(Arrays.asList(parameters));
        return all.toArray();
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
}
