package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity.Resolution;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to goods receipts; the key is the purchase (FUL-13: finance files its copy from these). */
@ApplicationScoped
public class ReceiptEvents {

    private final EventPublisher publisher;

    ReceiptEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

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

    public void received(GoodsReceiptEntity receipt, UUID signedBy, Instant at) {
        var delivery = receipt.delivery();
        var event = OutgoingEvent.of(
                        "GoodsReceived",
                        receipt.id(),
                        receipt.nextEventSequence(),
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
                                at))
                .keyedBy(receipt.purchaseId());
        publisher.publish(
                receipt.orderId().map(order -> event.with("orderid", order)).orElse(event));
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

    private void publish(ReceiptDiscrepancyEntity discrepancy, String name, Object data) {
        var event = OutgoingEvent.of(name, discrepancy.id(), discrepancy.nextEventSequence(), data)
                .keyedBy(discrepancy.purchaseId());
        publisher.publish(
                discrepancy.orderId().map(order -> event.with("orderid", order)).orElse(event));
    }
}
