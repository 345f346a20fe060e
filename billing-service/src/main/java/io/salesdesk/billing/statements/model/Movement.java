package io.salesdesk.billing.statements.model;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement, taken from the ledger.
 *
 * @param change of what the customer owes: positive for goods, negative for money
 * @param balance what the customer owes after it
 */
public record Movement(
        long position,
        Kind kind,
        LocalDate date,
        @Nullable UUID orderId,
        @Nullable UUID shipmentId,
        @Nullable UUID remittanceId,
        Money change,
        Money balance) {

    /** What a customer sees of a ledger. */
    public enum Kind {
        /** Goods left (发货). */
        SHIPMENT,
        /** Money was posted (回款). */
        RECEIPT,
        /** Posted money was taken back. */
        REVERSAL,
        /** Money was given back to the customer (退款). */
        REFUND
    }
}
