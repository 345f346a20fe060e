package io.salesdesk.fulfilment.receiving.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.messaging.outbound.PurchaseEvents;
import io.salesdesk.fulfilment.messaging.outbound.ReceiptEvents;
import io.salesdesk.fulfilment.purchasing.application.PurchaseDesk;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseEvent;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.receiving.model.Delivery;
import io.salesdesk.fulfilment.receiving.model.ReceiptRejection;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceipts;
import io.salesdesk.fulfilment.receiving.persistence.ReceiptDiscrepancyEntity.Resolution;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Amends or splits a purchase order so that it says what has come, once a second person has decided so. Then the
 * receipt is made again.
 */
@Singleton
class AmendPurchaseOrder implements ApprovalHandler<AmendPurchaseOrder.Proposal> {

    static final String COMMAND = "purchase.decide-amendment";

    private final LockedOrders orders;
    private final GoodsReceipts receipts;
    private final Purchases purchases;
    private final PurchaseDesk desk;
    private final PurchaseEvents purchaseEvents;
    private final ReceiptEvents events;
    private final DocumentNumbers numbers;
    private final BusinessClock clock;
    private final Caller caller;

    AmendPurchaseOrder(
            LockedOrders orders,
            GoodsReceipts receipts,
            Purchases purchases,
            PurchaseDesk desk,
            PurchaseEvents purchaseEvents,
            ReceiptEvents events,
            DocumentNumbers numbers,
            BusinessClock clock,
            Caller caller) {
        this.orders = orders;
        this.receipts = receipts;
        this.purchases = purchases;
        this.desk = desk;
        this.purchaseEvents = purchaseEvents;
        this.events = events;
        this.numbers = numbers;
        this.clock = clock;
        this.caller = caller;
    }

    record Proposal(UUID caseId, Resolution resolution) {}

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<Proposal> payloadType() {
        return Proposal.class;
    }

    /** Nor may it be whoever reported the difference. */
    @Override
    public Set<UUID> excluded(UUID subjectId, Proposal proposal) {
        return receipts.findCase(proposal.caseId().toString())
                .map(discrepancy -> discrepancy.reporter().involved())
                .orElse(Set.of());
    }

    @Override
    public void approved(Approval approval, Proposal proposal) {
        var discrepancy = receipts.findCase(proposal.caseId().toString()).orElseThrow();
        discrepancy.orderId().ifPresent(orders::locked);
        var purchase = purchases.locked(discrepancy.purchaseId()).orElseThrow();
        var delivery = discrepancy.delivery();
        if (!delivery.productId().equals(purchase.productId())) {
            throw new RejectedException(new ReceiptRejection.OtherGoods());
        }
        switch (proposal.resolution()) {
            case AMENDMENT -> amend(purchase, delivery);
            case SPLIT -> split(purchase, delivery);
        }
        discrepancy.resolve(proposal.resolution(), clock.now());
        events.resolved(discrepancy, proposal.resolution(), approval.requestedBy(), caller.personId(), clock.now());
    }

    private void amend(PurchaseEntity purchase, Delivery delivery) {
        var terms = purchase.terms();
        var promised = purchases.promised(List.of(purchase.id())).getOrDefault(purchase.id(), BigDecimal.ZERO);
        desk.act(
                purchase,
                new PurchaseCommand.Amend(
                        new Terms(
                                terms.supplier(),
                                delivery.quantity(),
                                delivery.quality(),
                                delivery.specification(),
                                delivery.unitPrice(),
                                delivery.currency(),
                                terms.expectedDate()),
                        promised));
    }

    private void split(PurchaseEntity purchase, Delivery delivery) {
        for (var event : desk.act(purchase, new PurchaseCommand.Split(delivery.quantity()))) {
            if (event instanceof PurchaseEvent.Split(var _, var remainder)) {
                var rest = purchase.remainder(Ids.next(), numbers.purchase(clock.today()), remainder, clock.now());
                purchases.add(rest);
                purchaseEvents.requested(rest);
            }
        }
    }
}
