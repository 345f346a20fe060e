package io.salesdesk.reporting.contracts.model;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/** Contracts by the month, quarter or year in which they were signed (REP-05). */
public record ContractStatistics(Period period, LocalDate from, LocalDate to, List<Line> lines) {

    public enum Period {
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * Contracts signed in one period, in one currency.
     *
     * @param begins the first day of the period
     * @param performed how many have been shipped and paid in full
     * @param late how many were shipped in full after their date, or have not been although it has passed
     */
    public record Line(
            LocalDate begins,
            String currency,
            int contracts,
            int performed,
            int late,
            Money amount,
            Money shipped,
            Money invoiced,
            Money paid,
            Money outstanding) {}
}
