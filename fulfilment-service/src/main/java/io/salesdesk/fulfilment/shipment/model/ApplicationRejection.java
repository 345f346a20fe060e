package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Why an application for a shipment is refused, or the shipment is not found. */
public sealed interface ApplicationRejection extends Rejection {

    /** There is no such shipment in the caller's scope. */
    @Refused(code = "shipment-does-not-exist", kind = Kind.NOT_FOUND)
    record UnknownShipment() implements ApplicationRejection {}

    /** There is no such order in the caller's scope. */
    @Refused(code = "order-is-not-known-here", kind = Kind.NOT_FOUND)
    record UnknownOrder() implements ApplicationRejection {}

    /** Only a confirmed order is shipped (FUL-15). */
    @Refused(code = "shipment-needs-a-confirmed-order", requirement = "FUL-15", kind = Kind.WRONG_STATE)
    record OrderNotConfirmed() implements ApplicationRejection {}

    /** The order has no such line, or it was cancelled. */
    @Refused(code = "order-line-is-not-shippable", requirement = "FUL-15")
    record UnknownLine(UUID lineId) implements ApplicationRejection {}

    /** An application names each line once. */
    @Refused(code = "order-line-is-named-twice", requirement = "FUL-15")
    record LineNamedTwice(UUID lineId) implements ApplicationRejection {}

    /** The line waits for goods that it was promised. */
    @Refused(code = "order-line-is-short-of-stock", requirement = "FUL-01")
    record LineIsShort(UUID lineId, BigDecimal missing) implements ApplicationRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "missing", missing.toPlainString());
        }
    }

    /** More is wanted than is bound to the line and not in another shipment. */
    @Refused(code = "quantity-is-not-allocated", requirement = "FUL-01")
    record NotAllocated(UUID lineId, BigDecimal wanted, BigDecimal open) implements ApplicationRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "wanted", wanted.toPlainString(), "open", open.toPlainString());
        }
    }

    /** The shipments of an order carry no more freight than the order. */
    @Refused(code = "freight-exceeds-the-orders", requirement = "FUL-17")
    record FreightTooHigh(Money freight, Money left) implements ApplicationRejection {}

    /** Its reservation was released: it is reserved again or cancelled first (FUL-03). */
    @Refused(code = "order-line-must-be-reserved-again", requirement = "FUL-03")
    record LineMustBeReservedAgain(UUID lineId) implements ApplicationRejection {}

    /** No outbound document is in effect, or the goods are handed over (FUL-12). */
    @Refused(code = "outbound-document-is-not-reversible", requirement = "FUL-12", kind = Kind.WRONG_STATE)
    record NotReversible(ShipmentState state) implements ApplicationRejection {}
}
