package io.salesdesk.reporting.sales.model;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The board on the wall (业绩上墙, REP-12): amounts per salesperson, per office and region, and for all, of one period.
 * Ranks are within a currency, by sales.
 */
public record Leaderboard(
        Period period,
        LocalDate from,
        LocalDate to,
        List<Row> salespeople,
        List<Row> offices,
        List<Row> regions,
        List<Row> total) {

    public enum Period {
        DAY,
        MONTH;

        public LocalDate firstDay(LocalDate date) {
            return this == DAY ? date : date.withDayOfMonth(1);
        }

        public LocalDate lastDay(LocalDate date) {
            return this == DAY ? date : date.withDayOfMonth(date.lengthOfMonth());
        }
    }

    /**
     * @param rank 1 for the most sales of a currency; equal sales share a rank
     * @param subject whom the row is about, null for the total
     * @param orders confirmed, less cancelled ones
     * @param sales of confirmed orders, with tax and freight
     * @param shipped goods that left
     * @param collected money posted, less reversals
     */
    public record Row(
            int rank, DailySales.@Nullable Named subject, int orders, Money sales, Money shipped, Money collected) {}
}
