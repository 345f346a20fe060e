package io.salesdesk.billing.invoices.model;

import java.math.BigDecimal;

/** Figures in one form, whatever scale they were written or stored with: 10.000 and 10 are the same. */
final class Plain {

    private Plain() {}

    static BigDecimal number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String text(BigDecimal number) {
        return number(number).toPlainString();
    }
}
