package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.order.ordering.model.Progress.Moved;
import io.salesdesk.order.ordering.model.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An order as it is stored: its row, what the model says of it, and its shipments.
 *
 * @param shipments none before the confirmation
 */
public record StoredOrder(OrderEntity row, Order order, List<ShipmentEntity> shipments) {

    public StoredOrder {
        shipments = List.copyOf(shipments);
    }

    StoredOrder with(Order evolved) {
        return new StoredOrder(row, evolved, shipments);
    }

    public List<OrderLine.Part> parts() {
        return order.content().parts(order.facts().stock());
    }

    /** What has moved of each line part, by its id. */
    public Map<UUID, Moved> moved() {
        var moved = new HashMap<UUID, Moved>();
        for (var shipment : shipments) {
            if (shipment.hasLeft()) {
                shipment.lines()
                        .forEach((lineId, line) -> moved.merge(
                                lineId,
                                new Moved(
                                        line.quantity(),
                                        shipment.hasArrived()
                                                ? line.quantity()
                                                : Quantity.zero(line.quantity().unit()),
                                        line.received()),
                                StoredOrder::sum));
            }
        }
        return moved;
    }

    /** What the customer has confirmed to have received. */
    public OrderCommand.RecordReceipt receipt() {
        return new OrderCommand.RecordReceipt(moved().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().received())));
    }

    private static Moved sum(Moved a, Moved b) {
        return new Moved(
                a.shipped().plus(b.shipped()),
                a.delivered().plus(b.delivered()),
                a.received().plus(b.received()));
    }

    public Progress progress() {
        var moved = moved();
        return Progress.leastAdvanced(parts().stream()
                .map(part -> Progress.of(
                        order,
                        part,
                        moved.getOrDefault(
                                part.lineId(), Moved.nothing(part.quantity().unit()))))
                .toList());
    }
}
