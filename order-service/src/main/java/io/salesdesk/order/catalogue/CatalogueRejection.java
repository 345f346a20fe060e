package io.salesdesk.order.catalogue;

import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Why a command on the catalogue is refused. */
public sealed interface CatalogueRejection extends Rejection {

    @Refused(code = "product-unknown", kind = Kind.NOT_FOUND)
    record UnknownProduct() implements CatalogueRejection {}

    @Refused(code = "product-number-taken")
    record NumberTaken(String number, UUID productId) implements CatalogueRejection {}

    /** Orders and stock count in the unit. */
    @Refused(code = "product-unit-is-fixed")
    record UnitIsFixed(Unit unit) implements CatalogueRejection {}

    @Refused(code = "product-number-is-fixed")
    record NumberIsFixed(String number) implements CatalogueRejection {}

    @Refused(code = "floor-price-above-list", requirement = "ORD-27")
    record FloorAboveList(BigDecimal listUnitPrice) implements CatalogueRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("listUnitPrice", listUnitPrice.toPlainString());
        }
    }
}
