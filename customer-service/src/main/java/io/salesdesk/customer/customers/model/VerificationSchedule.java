package io.salesdesk.customer.customers.model;

import java.time.LocalDate;
import java.time.Period;

/** When a customer's data are to be checked again (CUS-08: 定期核对客户资料). */
public record VerificationSchedule(Period interval) {

    public VerificationSchedule {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("Data are verified at intervals longer than nothing: " + interval);
        }
    }

    public LocalDate nextAfter(LocalDate verifiedOn) {
        return verifiedOn.plus(interval);
    }

    /** Due on the day itself, overdue from the day after. */
    public static boolean isOverdue(LocalDate due, LocalDate today) {
        return today.isAfter(due);
    }
}
