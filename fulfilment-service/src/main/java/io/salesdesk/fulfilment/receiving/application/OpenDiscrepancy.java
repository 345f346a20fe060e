package io.salesdesk.fulfilment.receiving.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.fulfilment.messaging.outbound.ReceiptEvents;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Opens the case of a delivery that is not what was ordered. It has a transaction of its own, because the refusal rolls the
 * command's back; a purchase has one open case at most, so a repetition finds the first one.
 */
@ApplicationScoped
class OpenDiscrepancy {

    private final GoodsReceipts receipts;
    private final DocumentNumbers numbers;
    private final ReceiptEvents events;
    private final BusinessClock clock;

    OpenDiscrepancy(GoodsReceipts receipts, DocumentNumbers numbers, ReceiptEvents events, BusinessClock clock) {
        this.receipts = receipts;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** @return the number of the case */
    String open(PurchaseEntity purchase, Delivery delivery, List<String> differences, Actor by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> receipts.openCaseOf(purchase.id())
                        .map(ReceiptDiscrepancyEntity::number)
                        .orElseGet(() -> {
                            var discrepancy = new ReceiptDiscrepancyEntity(
                                    Ids.next(),
                                    numbers.receiptDiscrepancy(clock.today()),
                                    purchase,
                                    delivery,
                                    differences,
                                    by,
                                    clock.now());
                            receipts.add(discrepancy);
                            events.refused(discrepancy);
                            return discrepancy.number();
                        }));
    }
}
