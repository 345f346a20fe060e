package io.salesdesk.reporting.sales.persistence;

import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.reporting.sales.model.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums for reports. */
@ApplicationScoped
public class SalesQueries {

    private static final String WITHIN_SCOPE = """
             and (?::boolean or region_id = any (?::uuid[]) or office_id = any (?::uuid[])
                or salesperson_id = any (?::uuid[]))
            """;

    private final Jdbc jdbc;

    SalesQueries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose figure: a person in an office, in a currency. */
    public record Seller(
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String currency) {}

    /** Orders and their amount. */
    public record Sum(Seller seller, int count, Money amount) {}

    /** A quantity in one unit. */
    public record Volume(Seller seller, String unit, BigDecimal quantity) {}

    /** What was sold from one business time, inclusive, to another, exclusive. */
    public List<Sum> sold(LocalDate day, Instant from, Instant to, DataScope scope) {
        return jdbc.query("""
                select salesperson_id, office_id, region_id, currency, sum(entry_count), sum(amount_minor)
                from performance_entry
                where measure = 'SALES' and business_date = ? and happened_at >= ? and happened_at < ?
                """ + WITHIN_SCOPE + " group by 1, 2, 3, 4", SalesQueries::sum, with(scope, day, from, to));
    }

    /** The quantities of the same sales. */
    public List<Volume> volumes(LocalDate day, Instant from, Instant to, DataScope scope) {
        return jdbc.query(
                """
                select salesperson_id, office_id, region_id, currency, q.key, sum(q.value::numeric)
                from performance_entry, jsonb_each_text(quantities) q
                where measure = 'SALES' and business_date = ? and happened_at >= ? and happened_at < ?
                """ + WITHIN_SCOPE + " group by 1, 2, 3, 4, 5 having sum(q.value::numeric) <> 0 order by 5",
                row -> new Volume(
                        seller(row), row.getString(5), row.getBigDecimal(6).setScale(3)),
                with(scope, day, from, to));
    }

    /** Totals of the days from one to the other, both inclusive. */
    public List<Sum> totals(Measure measure, LocalDate from, LocalDate to, DataScope scope) {
        return jdbc.query(
                """
                select salesperson_id, office_id, region_id, currency, sum(entry_count), sum(amount_minor)
                from performance_day where measure = ? and business_date between ? and ?
                """ + WITHIN_SCOPE + " group by 1, 2, 3, 4", SalesQueries::sum, with(scope, measure, from, to));
    }

    private static Object[] with(DataScope scope, Object... parameters) {
        var all = new ArrayList<Object>(Arrays.asList(parameters));
        all.addAll(List.of(scope.all(), scope.regions(), scope.offices(), scope.owners()));
        return all.toArray();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var seller = seller(row);
        return new Sum(seller, row.getInt(5), Money.ofMinor(CurrencyUnit.of(seller.currency()), row.getLong(6)));
    }

    private static Seller seller(ResultSet row) throws SQLException {
        return new Seller(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4));
    }
}
