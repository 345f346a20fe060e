package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.FreightTooHigh;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.LineIsShort;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.LineMustBeReservedAgain;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.LineNamedTwice;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.NotAllocated;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.OrderNotConfirmed;
import io.salesdesk.fulfilment.shipment.model.ApplicationRejection.UnknownLine;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Decides about an application for a shipment (发货申请): goods that are bound to lines of a confirmed order. */
public final class ShipmentApplication {

    private ShipmentApplication() {}

    /** A quantity of an order line that a customer wants to have shipped. */
    public record WantedLine(UUID lineId, BigDecimal quantity) {}

    /**
     * The order that the shipment is for.
     *
     * @param freightLeft freight of the order that no other shipment carries
     */
    public record OpenOrder(
            UUID orderId,
            int revision,
            boolean confirmed,
            boolean changePending,
            Money freightLeft,
            Map<UUID, OpenLine> lines) {

        public OpenOrder {
            lines = Map.copyOf(lines);
        }
    }

    /**
     * An order line and what of it is still to be shipped.
     *
     * @param gross tax-inclusive amount of the whole line
     * @param missing what a confirmed order lacks of it
     * @param reserveAgain its reservation was released, and nobody has reserved it again
     * @param inShipments how much of it other shipments carry
     * @param grossInShipments the amount of it that other shipments carry
     * @param portions the goods bound to it that no other shipment carries
     */
    public record OpenLine(
            UUID productId,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross,
            boolean cancelled,
            BigDecimal missing,
            boolean reserveAgain,
            BigDecimal inShipments,
            Money grossInShipments,
            List<OpenPortion> portions) {

        public OpenLine {
            portions = List.copyOf(portions);
        }

        private BigDecimal open() {
            return portions.stream().map(OpenPortion::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Goods of one batch that are free to be shipped for the line. */
    public record OpenPortion(UUID stockItemId, String batch, BigDecimal quantity) {}

    /**
     * @param freight the freight that this shipment carries, null for all that is left of the order's
     * @return the application, or why it is refused
     */
    public static Decision<Application> decide(
            OpenOrder order, Actor applicant, Channel channel, List<WantedLine> wanted, @Nullable Money freight) {
        if (!order.confirmed()) {
            return Decision.reject(new OrderNotConfirmed());
        }
        if (order.changePending()) {
            return Decision.reject(new ShipmentRejection.ChangeUnderWay());
        }
        var carried = freight == null ? order.freightLeft() : freight;
        if (carried.isNegative()
                || !carried.isSameCurrency(order.freightLeft())
                || carried.isGreaterThan(order.freightLeft())) {
            return Decision.reject(new FreightTooHigh(carried, order.freightLeft()));
        }
        var lines = new ArrayList<ShipmentLine>();
        var named = new HashSet<UUID>();
        for (var line : wanted) {
            var refusal = refusalOf(order, line, named.add(line.lineId()));
            if (refusal != null) {
                return Decision.reject(refusal);
            }
            lines.addAll(carve(line, line(order, line.lineId())));
        }
        var amount = lines.stream().map(ShipmentLine::gross).reduce(carried, Money::plus);
        return Decision.accept(new Application(order.orderId(), order.revision(), channel, applicant, lines, amount));
    }

    private static @Nullable Rejection refusalOf(OpenOrder order, WantedLine wanted, boolean first) {
        var line = order.lines().get(wanted.lineId());
        if (line == null || line.cancelled()) {
            return new UnknownLine(wanted.lineId());
        }
        if (!first) {
            return new LineNamedTwice(wanted.lineId());
        }
        if (line.missing().signum() > 0) {
            return new LineIsShort(wanted.lineId(), line.missing());
        }
        if (line.reserveAgain()) {
            return new LineMustBeReservedAgain(wanted.lineId());
        }
        if (wanted.quantity().compareTo(line.open()) > 0) {
            return new NotAllocated(wanted.lineId(), wanted.quantity(), line.open());
        }
        return null;
    }

    private static OpenLine line(OpenOrder order, UUID lineId) {
        var line = order.lines().get(lineId);
        if (line == null) {
            throw new IllegalArgumentException("No such line: " + lineId);
        }
        return line;
    }

    /**
     * Takes the goods batch by batch; the amounts of a line's shipments add up to the line's own, which is rounded once, and
     * none takes more than the others have left.
     */
    private static List<ShipmentLine> carve(WantedLine wanted, OpenLine line) {
        var lines = new ArrayList<ShipmentLine>();
        var missing = wanted.quantity();
        var carried = line.inShipments();
        var amount = line.grossInShipments();
        for (var portion : line.portions()) {
            var quantity = portion.quantity().min(missing);
            if (quantity.signum() > 0) {
                carried = carried.add(quantity);
                var left = line.gross().minus(amount);
                var gross = carried.compareTo(line.quantity()) >= 0
                        ? left
                        : least(
                                left,
                                Money.of(
                                        line.gross().getCurrencyUnit(),
                                        line.unitPrice().multiply(quantity),
                                        RoundingMode.HALF_UP));
                amount = amount.plus(gross);
                missing = missing.subtract(quantity);
                lines.add(new ShipmentLine(
                        wanted.lineId(),
                        line.productId(),
                        portion.stockItemId(),
                        portion.batch(),
                        quantity,
                        line.unit(),
                        line.unitPrice(),
                        gross));
            }
        }
        return lines;
    }

    private static Money least(Money a, Money b) {
        return a.isLessThan(b) ? a : b;
    }
}
