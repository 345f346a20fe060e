package io.salesdesk.billing.dunning.model;

import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money of one order that a customer is to be reminded of.
 *
 * @param amount that is missing, positive
 * @param shipmentId the held shipment, null for the other kinds
 * @param standsStill whether nobody is reminded of it for now: live remittance slips state at least the amount, or the
 *     order's goods are not bound any more
 */
public record Claim(Kind kind, Money amount, @Nullable UUID shipmentId, boolean standsStill) {

    /** What the money is for, the most pressing first: an order has at most one open case. */
    public enum Kind {
        /** Goods have left and are not paid. */
        SHIPMENT,
        /** A deposit was requested (BIL-13). */
        DEPOSIT,
        /** The balance was requested (BIL-13). */
        BALANCE,
        /** A shipment is held for lack of money. */
        HOLD
    }

    boolean isFor(Kind otherKind, @Nullable UUID otherShipment) {
        return kind == otherKind && (shipmentId == null ? otherShipment == null : shipmentId.equals(otherShipment));
    }
}
