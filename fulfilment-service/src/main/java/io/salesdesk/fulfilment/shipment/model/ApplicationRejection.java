package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Why an application for a shipment is refused, or the shipment is not found. */
public sealed interface ApplicationRejection extends Rejection {

    /** There is no such shipment in the caller's scope. */
    record UnknownShipment() implements ApplicationRejection {
        @Override
        public String code() {
            return "shipment-does-not-exist";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** There is no such order in the caller's scope. */
    record UnknownOrder() implements ApplicationRejection {
        @Override
        public String code() {
            return "order-is-not-known-here";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Only a confirmed order is shipped (FUL-15). */
    record OrderNotConfirmed() implements ApplicationRejection {
        @Override
        public String code() {
            return "shipment-needs-a-confirmed-order";
        }

        @Override
        public String requirement() {
            return "FUL-15";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** The order has no such line, or it was cancelled. */
    record UnknownLine(UUID lineId) implements ApplicationRejection {
        @Override
        public String code() {
            return "order-line-is-not-shippable";
        }

        @Override
        public String requirement() {
            return "FUL-15";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId);
        }
    }

    /** An application names each line once. */
    record LineNamedTwice(UUID lineId) implements ApplicationRejection {
        @Override
        public String code() {
            return "order-line-is-named-twice";
        }

        @Override
        public String requirement() {
            return "FUL-15";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId);
        }
    }

    /** The line waits for goods that it was promised. */
    record LineIsShort(UUID lineId, BigDecimal missing) implements ApplicationRejection {
        @Override
        public String code() {
            return "order-line-is-short-of-stock";
        }

        @Override
        public String requirement() {
            return "FUL-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "missing", missing.toPlainString());
        }
    }

    /** More is wanted than is bound to the line and not in another shipment. */
    record NotAllocated(UUID lineId, BigDecimal wanted, BigDecimal open) implements ApplicationRejection {
        @Override
        public String code() {
            return "quantity-is-not-allocated";
        }

        @Override
        public String requirement() {
            return "FUL-01";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "wanted", wanted.toPlainString(), "open", open.toPlainString());
        }
    }

    /** The shipments of an order carry no more freight than the order. */
    record FreightTooHigh(Money freight, Money left) implements ApplicationRejection {
        @Override
        public String code() {
            return "freight-exceeds-the-orders";
        }

        @Override
        public String requirement() {
            return "FUL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("freight", freight, "left", left);
        }
    }
}
