package io.salesdesk.order.ordering.rest;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.order.ordering.persistence.OrderEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param total tax-inclusive, with freight
 * @param atRisk whether goods that are still here may miss the requested ship date (ORD-09)
 */
public record OrderSummary(
        UUID id,
        String number,
        Order.State state,
        Progress progress,
        int revision,
        UUID customerId,
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        OrderKind kind,
        boolean urgent,
        Money total,
        UUID enteredBy,
        Instant enteredAt,
        LocalDate enteredOn,
        @Nullable LocalDate requestedShipDate,
        boolean atRisk,
        @Nullable Instant confirmedAt) {

    static OrderSummary of(OrderEntity row, LocalDate riskHorizon) {
        return new OrderSummary(
                row.id(),
                row.number(),
                row.state(),
                row.progress(),
                row.revision(),
                row.customerId(),
                row.salespersonId(),
                row.officeId(),
                row.regionId(),
                row.kind(),
                row.urgent(),
                row.total(),
                row.enteredBy(),
                row.enteredAt(),
                row.enteredOn(),
                row.requestedShipDate(),
                isAtRisk(row, riskHorizon),
                row.confirmedAt());
    }

    static boolean isAtRisk(OrderEntity row, LocalDate riskHorizon) {
        var date = row.requestedShipDate();
        var open = switch (row.state()) {
            case ENTERED, EXCEPTION, CONFIRMED -> true;
            case CANCELLED, COMPLETED -> false;
        };
        return open
                && date != null
                && !date.isAfter(riskHorizon)
                && row.progress().compareTo(Progress.DISPATCHED) < 0;
    }
}
