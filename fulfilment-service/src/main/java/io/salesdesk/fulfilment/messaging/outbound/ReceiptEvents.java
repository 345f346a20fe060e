package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity.Resolution;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to goods receipts; the key is the purchase (FUL-13: finance files its copy from these). */
@ApplicationScoped
public class ReceiptEvents {

    private final EventPublisher publisher;

    ReceiptEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record GoodsReceiptWritten(
            UUID receiptId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            UUID productId,
            String quantity,
            String unit,
            UUID writtenBy,
            Instant writtenAt) {}

    record GoodsReceiptWithdrawn(
            UUID receiptId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            String reason,
            UUID withdrawnBy,
            Instant withdrawnAt) {}

    record GoodsReceived(
            UUID receiptId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID productId,
            String batch,
            String quantity,
            String unit,
            String unitPrice,
            String currency,
            UUID writtenBy,
            UUID signedBy,
            Instant signedAt) {}

    record DeliveryRefused(
            UUID caseId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            List<String> differences,
            UUID reportedBy,
            Instant reportedAt) {}

    record DeliveryDifferenceResolved(
            UUID caseId,
            String number,
            UUID purchaseId,
            @Nullable UUID orderId,
            Resolution resolution,
            UUID requestedBy,
            UUID approvedBy,
            Instant resolvedAt) {}

    /** It waits for its signature. */
    public void written(GoodsReceiptEntity receipt, Instant at) {
        publish(
                receipt,
                "GoodsReceiptWritten",
                new GoodsReceiptWritten(
                        receipt.id(),
                        receipt.number(),
                        receipt.purchaseId(),
                        receipt.orderId().orElse(null),
                        receipt.delivery().productId(),
                        Quantities.text(receipt.delivery().quantity()),
                        receipt.unit(),
                        receipt.writtenBy(),
                        at));
    }

    public void withdrawn(GoodsReceiptEntity receipt, String reason, UUID withdrawnBy, Instant at) {
        publish(
                receipt,
                "GoodsReceiptWithdrawn",
                new GoodsReceiptWithdrawn(
                        receipt.id(),
                        receipt.number(),
                        receipt.purchaseId(),
                        receipt.orderId().orElse(null),
                        reason,
                        withdrawnBy,
                        at));
    }

    public void received(GoodsReceiptEntity receipt, UUID signedBy, Instant at) {
        var delivery = receipt.delivery();
        publish(
                receipt,
                "GoodsReceived",
                new GoodsReceived(
                        receipt.id(),
                        receipt.number(),
                        receipt.purchaseId(),
                        receipt.orderId().orElse(null),
                        receipt.lineId().orElse(null),
                        delivery.productId(),
                        receipt.batch(),
                        Quantities.text(delivery.quantity()),
                        receipt.unit(),
                        Quantities.text(delivery.unitPrice()),
                        delivery.currency(),
                        receipt.writtenBy(),
                        signedBy,
                        at));
    }

    public void refused(ReceiptDiscrepancyEntity discrepancy) {
        publish(
                discrepancy,
                "DeliveryRefused",
                new DeliveryRefused(
                        discrepancy.id(),
                        discrepancy.number(),
                        discrepancy.purchaseId(),
                        discrepancy.orderId().orElse(null),
                        discrepancy.differences(),
                        discrepancy.reporter().person(),
                        discrepancy.reportedAt()));
    }

    public void resolved(
            ReceiptDiscrepancyEntity discrepancy,
            Resolution resolution,
            UUID requestedBy,
            UUID approvedBy,
            Instant at) {
        publish(
                discrepancy,
                "DeliveryDifferenceResolved",
                new DeliveryDifferenceResolved(
                        discrepancy.id(),
                        discrepancy.number(),
                        discrepancy.purchaseId(),
                        discrepancy.orderId().orElse(null),
                        resolution,
                        requestedBy,
                        approvedBy,
                        at));
    }

    private void publish(GoodsReceiptEntity receipt, String name, Object data) {
        publish(
                OutgoingEvent.of(name, receipt.id(), receipt.nextEventSequence(), data),
                receipt.purchaseId(),
                receipt.orderId());
    }

    private void publish(ReceiptDiscrepancyEntity discrepancy, String name, Object data) {
        publish(
                OutgoingEvent.of(name, discrepancy.id(), discrepancy.nextEventSequence(), data),
                discrepancy.purchaseId(),
                discrepancy.orderId());
    }

    private void publish(OutgoingEvent event, UUID purchaseId, Optional<UUID> orderId) {
        var keyed = event.keyedBy(purchaseId);
        publisher.publish(orderId.map(order -> keyed.with("orderid", order)).orElse(keyed));
    }
}
