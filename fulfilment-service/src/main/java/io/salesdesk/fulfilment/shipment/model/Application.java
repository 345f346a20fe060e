package io.salesdesk.fulfilment.shipment.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What a customer applied to have shipped (发货申请): goods of one order.
 *
 * @param orderRevision the revision of the order that it was made for
 * @param amount the lines and the freight, tax-inclusive
 */
public record Application(
        UUID orderId, int orderRevision, Channel channel, Actor applicant, List<ShipmentLine> lines, Money amount) {

    public Application {
        lines = List.copyOf(lines);
    }

    /** How much of the order's line it carries, over all batches; zero of a line that is none of its. */
    BigDecimal quantityOf(UUID lineId) {
        return lines.stream()
                .filter(line -> line.lineId().equals(lineId))
                .map(ShipmentLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
