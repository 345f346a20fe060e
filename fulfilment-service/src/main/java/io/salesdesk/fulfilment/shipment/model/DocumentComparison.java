package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.WrittenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentContext.OrderFacts;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.DiffersFromOrder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares an outbound document, line by line and field by field, with the order as it stands (FUL-11). */
final class DocumentComparison {

    private DocumentComparison() {}

    /**
     * @param written the lines as somebody wrote them; empty when they are copied from the order
     * @return the first difference, null when there is none
     */
    static @Nullable DiffersFromOrder difference(Application application, List<WrittenLine> written, OrderFacts order) {
        var difference = ofShipment(application, order);
        return difference == null && !written.isEmpty() ? ofWritten(application, written, order) : difference;
    }

    private static @Nullable DiffersFromOrder ofShipment(Application application, OrderFacts order) {
        for (var line : application.lines()) {
            var ordered = order.lines().get(line.lineId());
            if (ordered == null || ordered.cancelled()) {
                return new DiffersFromOrder(line.lineId(), "line");
            }
            if (!line.productId().equals(ordered.productId())) {
                return new DiffersFromOrder(line.lineId(), "product");
            }
            if (line.unitPrice().compareTo(ordered.unitPrice()) != 0) {
                return new DiffersFromOrder(line.lineId(), "unitPrice");
            }
            if (application.quantityOf(line.lineId()).compareTo(ordered.quantity()) > 0) {
                return new DiffersFromOrder(line.lineId(), "quantity");
            }
        }
        return null;
    }

    private static @Nullable DiffersFromOrder ofWritten(
            Application application, List<WrittenLine> written, OrderFacts order) {
        Set<UUID> open = application.lines().stream().map(ShipmentLine::lineId).collect(Collectors.toSet());
        for (var line : written) {
            var ordered = order.lines().get(line.lineId());
            if (ordered == null || !open.remove(line.lineId())) {
                return new DiffersFromOrder(line.lineId(), "line");
            }
            if (!line.productId().equals(ordered.productId())) {
                return new DiffersFromOrder(line.lineId(), "product");
            }
            if (line.unitPrice().compareTo(ordered.unitPrice()) != 0) {
                return new DiffersFromOrder(line.lineId(), "unitPrice");
            }
            if (line.quantity().compareTo(application.quantityOf(line.lineId())) != 0) {
                return new DiffersFromOrder(line.lineId(), "quantity");
            }
            if (!Objects.equals(line.colour(), ordered.colour())) {
                return new DiffersFromOrder(line.lineId(), "colour");
            }
        }
        return open.stream()
                .findFirst()
                .map(lineId -> new DiffersFromOrder(lineId, "line"))
                .orElse(null);
    }
}
