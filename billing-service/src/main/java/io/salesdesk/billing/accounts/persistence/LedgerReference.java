package io.salesdesk.billing.accounts.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a ledger entry is about, and whose act it was; null for the system's own. */
public record LedgerReference(
        @Nullable UUID orderId,
        @Nullable UUID shipmentId,
        @Nullable UUID remittanceId,
        @Nullable UUID allocationId,
        @Nullable UUID refundId,
        @Nullable UUID actor) {

    public static LedgerReference ofShipment(UUID orderId, UUID shipmentId) {
        return new LedgerReference(orderId, shipmentId, null, null, null, null);
    }

    public static LedgerReference ofRemittance(UUID remittanceId, @Nullable UUID actor) {
        return new LedgerReference(null, null, remittanceId, null, null, actor);
    }

    public static LedgerReference ofAllocation(Allocation allocation, @Nullable UUID actor) {
        return new LedgerReference(allocation.orderId(), null, allocation.remittanceId(), allocation.id(), null, actor);
    }

    /** @param remittanceId whose money it is, null for the refund as a whole */
    public static LedgerReference ofRefund(UUID refundId, @Nullable UUID remittanceId, UUID actor) {
        return new LedgerReference(null, null, remittanceId, null, refundId, actor);
    }
}
