package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.persistence.LedgerEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's ledger.
 *
 * @param credit of the account after it
 * @param receivable of the account after it
 * @param actor null for the system's own
 */
public record LedgerEntryView(
        long position,
        LedgerEntry.Kind kind,
        Money amount,
        Money credit,
        Money receivable,
        @Nullable UUID orderId,
        @Nullable UUID shipmentId,
        @Nullable UUID remittanceId,
        @Nullable UUID paymentId,
        @Nullable UUID refundId,
        @Nullable UUID actor,
        LocalDate businessDate,
        Instant enteredAt) {

    public static LedgerEntryView of(LedgerEntry entry) {
        return new LedgerEntryView(
                entry.position(),
                entry.kind(),
                entry.amount(),
                entry.credit(),
                entry.receivable(),
                entry.orderId(),
                entry.shipmentId(),
                entry.remittanceId(),
                entry.allocationId(),
                entry.refundId(),
                entry.actor(),
                entry.businessDate(),
                entry.enteredAt());
    }
}
