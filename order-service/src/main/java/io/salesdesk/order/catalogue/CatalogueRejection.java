package io.salesdesk.order.catalogue;

import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Why a command on the catalogue is refused. */
public sealed interface CatalogueRejection extends Rejection {

    record UnknownProduct() implements CatalogueRejection {
        @Override
        public String code() {
            return "product-unknown";
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

    record NumberTaken(String number, UUID productId) implements CatalogueRejection {
        @Override
        public String code() {
            return "product-number-taken";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "productId", productId.toString());
        }
    }

    /** Orders and stock count in the unit. */
    record UnitIsFixed(Unit unit) implements CatalogueRejection {
        @Override
        public String code() {
            return "product-unit-is-fixed";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unit", unit.toString());
        }
    }

    record NumberIsFixed(String number) implements CatalogueRejection {
        @Override
        public String code() {
            return "product-number-is-fixed";
        }

        @Override
        public String requirement() {
            return "";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("number", number);
        }
    }

    record FloorAboveList(BigDecimal listUnitPrice) implements CatalogueRejection {
        @Override
        public String code() {
            return "floor-price-above-list";
        }

        @Override
        public String requirement() {
            return "ORD-27";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("listUnitPrice", listUnitPrice.toPlainString());
        }
    }
}
