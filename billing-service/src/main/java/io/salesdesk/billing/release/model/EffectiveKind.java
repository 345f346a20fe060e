package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.OrderKind;

/** The kind that counts at release, which the customer's standing may make stricter than the order's own. */
public enum EffectiveKind {
    STANDARD,
    PAYMENT_FIRST,
    PROJECT;

    public static EffectiveKind of(OrderKind kind, CreditStanding standing, boolean paymentFirstImposed) {
        return switch (kind) {
            case PROJECT -> PROJECT;
            case PAYMENT_FIRST -> PAYMENT_FIRST;
            case STANDARD -> standing == CreditStanding.NONE || paymentFirstImposed ? PAYMENT_FIRST : STANDARD;
        };
    }
}
