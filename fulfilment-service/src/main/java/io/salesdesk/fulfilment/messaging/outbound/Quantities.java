package io.salesdesk.fulfilment.messaging.outbound;

import java.math.BigDecimal;

/** How quantities are written: as plain decimal strings without trailing zeros. */
public final class Quantities {

    private Quantities() {}

    public static String text(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
