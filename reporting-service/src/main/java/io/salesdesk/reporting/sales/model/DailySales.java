package io.salesdesk.reporting.sales.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Sales of a day per salesperson (每日销售业绩, REP-02).
 *
 * @param closesAt sales from this time on are corrections of the next day's report
 * @param totals one a currency
 */
public record DailySales(LocalDate date, Instant closesAt, List<Row> rows, List<Total> totals) {

    /** A person or an org unit with its name. */
    public record Named(
            UUID id, @Nullable String number, @Nullable String name) {}

    /** @param quantity net of cancellations and changes */
    public record Volume(String unit, BigDecimal quantity) {}

    /**
     * @param orders confirmed, less cancelled ones
     * @param amount with tax and freight
     */
    public record Figures(int orders, List<Volume> quantities, Money amount) {}

    /**
     * One salesperson in one currency.
     *
     * @param day of this day before the cut-off
     * @param corrections of the day before, from its cut-off on
     */
    public record Row(
            @Nullable Named salesperson,
            @Nullable Named office,
            @Nullable Named region,
            String currency,
            Figures day,
            Figures corrections,
            Figures total) {}

    public record Total(String currency, int orders, Money amount) {}
}
