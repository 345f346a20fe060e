package io.salesdesk.fulfilment.receiving.application;

import io.salesdesk.fulfilment.messaging.outbound.ReceiptEvents;
import io.salesdesk.fulfilment.purchasing.application.PurchaseDesk;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.model.Difference;
import io.salesdesk.fulfilment.receiving.model.ReceiptDecider;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity.Place;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Writes a goods receipt (入库单). What differs from the purchase order is refused, and a case is opened that outlives the
 * refusal (FUL-09, A-34).
 */
@ApplicationScoped
public class WriteGoodsReceipt {

    private final PurchaseDesk desk;
    private final GoodsReceipts receipts;
    private final OpenDiscrepancy openDiscrepancy;
    private final DocumentNumbers numbers;
    private final ReceiptEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    WriteGoodsReceipt(
            PurchaseDesk desk,
            GoodsReceipts receipts,
            OpenDiscrepancy openDiscrepancy,
            DocumentNumbers numbers,
            ReceiptEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.desk = desk;
        this.receipts = receipts;
        this.openDiscrepancy = openDiscrepancy;
        this.numbers = numbers;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public GoodsReceiptEntity write(UUID purchaseId, Delivery delivery, Place place, Actor by) {
        var purchase = desk.locked(purchaseId);
        ReceiptDecider.refusalToWrite(
                        purchase.toModel(),
                        receipts.writtenOf(purchaseId)
                                .map(GoodsReceiptEntity::number)
                                .orElse(null),
                        receipts.openCaseOf(purchaseId)
                                .map(ReceiptDiscrepancyEntity::number)
                                .orElse(null))
                .ifPresent(WriteGoodsReceipt::refuse);
        var differences = Difference.between(purchase.toModel().request(), purchase.terms(), delivery);
        if (!differences.isEmpty()) {
            var texts = differences.stream().map(Difference::text).toList();
            refuse(new ReceiptRejection.Differs(texts, openDiscrepancy.open(purchase, delivery, texts, by)));
        }
        var receipt = new GoodsReceiptEntity(
                Ids.next(), numbers.goodsReceipt(clock.today()), purchase, delivery, place, by, clock.now());
        receipts.add(receipt);
        events.written(receipt, clock.now());
        audit.record("goods-receipt.write", "goods-receipt", receipt.id(), Map.of("number", receipt.number()));
        return receipt;
    }

    private static void refuse(ReceiptRejection refusal) {
        throw new RejectedException(refusal);
    }
}
