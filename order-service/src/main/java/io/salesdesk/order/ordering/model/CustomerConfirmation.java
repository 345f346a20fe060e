package io.salesdesk.order.ordering.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of the confirmation with the customer (ORD-03), immutable.
 *
 * @param shippingTime 发货时间 as agreed, a date or a term
 * @param paymentDemanded whether money was asked for because the balance is short
 */
public record CustomerConfirmation(
        UUID confirmationId,
        int revision,
        UUID stockAnswerId,
        UUID balanceAnswerId,
        Actor recordedBy,
        Instant recordedAt,
        String confirmedWith,
        ContactChannel channel,
        String shippingMethod,
        String shippingTime,
        boolean paymentDemanded,
        List<Line> lines) {

    public CustomerConfirmation {
        lines = List.copyOf(lines);
    }

    public record Line(
            UUID lineId,
            String model,
            Quantity quantity,
            Source source,
            @Nullable LocalDate expectedDate) {}
}
