package io.salesdesk.fulfilment.allocation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When stock that is bound to an unconfirmed order becomes free: at the end of the second working day after the order
 * last ceased to wait for one of our own answers. While it waits for one, its stock stays bound.
 */
public final class AllocationExpiry {

    private AllocationExpiry() {}

    /**
     * @param stockAnsweredAt of the current revision, null while an answer for stock or futures is missing
     * @param balanceAnsweredAt of the current revision, null while it is missing
     * @param secondWorkingDayAfter from the company's calendar
     * @return the first instant at which the stock is free
     */
    public static Optional<Instant> deadline(
            @Nullable Instant stockAnsweredAt,
            @Nullable Instant balanceAnsweredAt,
            ZoneId zone,
            UnaryOperator<LocalDate> secondWorkingDayAfter) {
        if (stockAnsweredAt == null || balanceAnsweredAt == null) {
            return Optional.empty();
        }
        var last = stockAnsweredAt.isAfter(balanceAnsweredAt) ? stockAnsweredAt : balanceAnsweredAt;
        var day = secondWorkingDayAfter.apply(LocalDate.ofInstant(last, zone));
        return Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
