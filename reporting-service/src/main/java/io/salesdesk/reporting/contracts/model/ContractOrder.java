package io.salesdesk.reporting.contracts.model;

import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one order adds to the performance of its contract.
 *
 * @param ordered with tax and freight; nothing when it was cancelled or is not confirmed
 * @param shipped what has left
 * @param invoiced on invoices that stand
 * @param paid posted and allocated, less reversals
 * @param outstanding what has left and is not paid; never negative
 * @param lastShippedOn the business date of the last departure
 */
public record ContractOrder(
        UUID orderId,
        UUID contractId,
        String number,
        Order.State state,
        Money ordered,
        Money shipped,
        Money invoiced,
        Money paid,
        Money outstanding,
        @Nullable LocalDate lastShippedOn) {

    /** Empty for an order that names no contract. */
    public static Optional<ContractOrder> of(Order order) {
        var contractId = order.current().contractId();
        if (contractId == null) {
            return Optional.empty();
        }
        var zero = Money.zero(order.current().sale().total().getCurrencyUnit());
        boolean counts = order.confirmed().isPresent() && order.state() != Order.State.CANCELLED;
        var unpaid = order.shipped().minus(order.paid());
        return Optional.of(new ContractOrder(
                order.id(),
                contractId,
                order.current().number(),
                order.state(),
                counts ? order.current().sale().total() : zero,
                order.shipped(),
                order.invoiced(),
                order.paid(),
                unpaid.isNegative() ? zero : unpaid,
                order.shipments().stream()
                        .flatMap(shipment -> shipment.fact(ShipmentFact.Shipped.class).stream())
                        .map(shipped -> shipped.origin().businessDate())
                        .max(Comparator.naturalOrder())
                        .orElse(null)));
    }
}
