package io.salesdesk.fulfilment.purchasing.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.messaging.outbound.PurchaseEvents;
import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseRejection;
import io.salesdesk.fulfilment.purchasing.model.ReleaseReason;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** Asks purchasing for goods: for a FUTURES line, which asks by itself, or for stock, which a clerk asks for (FUL-08). */
@ApplicationScoped
public class RequestPurchase {

    private final Purchases purchases;
    private final PurchaseDesk desk;
    private final PurchaseEvents events;
    private final Products products;
    private final DocumentNumbers numbers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RequestPurchase(
            Purchases purchases,
            PurchaseDesk desk,
            PurchaseEvents events,
            Products products,
            DocumentNumbers numbers,
            AuditTrail audit,
            BusinessClock clock) {
        this.purchases = purchases;
        this.desk = desk;
        this.events = events;
        this.products = products;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * For a line of a confirmed order. Foreign goods of a project wait for the deposit, all others are released at once.
     *
     * @param causeId what wants the goods: the order's confirmation, a change, a reservation made anew
     */
    public PurchaseEntity forLine(
            OrderEntity order,
            OrderLineEntity line,
            BigDecimal quantity,
            Origin origin,
            UUID causeId,
            UUID reservationId,
            Occasion occasion) {
        boolean depositRequired = origin == Origin.FOREIGN && order.kind().equals("PROJECT");
        var purchase = PurchaseEntity.forLine(
                Ids.next(),
                numbers.purchase(occasion.businessDate()),
                order,
                line,
                causeId,
                reservationId,
                new Purchase.Request(line.productId(), quantity, origin, depositRequired),
                occasion.at());
        purchases.add(purchase);
        events.requested(purchase);
        if (!depositRequired) {
            desk.act(purchase, new PurchaseCommand.Release(ReleaseReason.NO_DEPOSIT_NEEDED));
        } else if (order.depositPosted()) {
            desk.act(purchase, new PurchaseCommand.Release(ReleaseReason.DEPOSIT_RECEIVED));
        }
        return purchase;
    }

    /** For the shelf, in the name of the caller. */
    public PurchaseEntity forStock(UUID productId, BigDecimal quantity, Origin origin, String reason, Actor by) {
        var product = products.find(productId)
                .orElseThrow(() -> new RejectedException(new PurchaseRejection.UnknownProduct(productId)));
        var purchase = PurchaseEntity.forStock(
                Ids.next(),
                numbers.purchase(clock.today()),
                product,
                new Purchase.Request(productId, quantity, origin, false),
                by.person(),
                clock.now());
        purchases.add(purchase);
        events.requested(purchase);
        desk.act(purchase, new PurchaseCommand.Release(ReleaseReason.NO_DEPOSIT_NEEDED));
        audit.record(
                "purchase.request", "purchase", purchase.id(), Map.of("number", purchase.number(), "reason", reason));
        return purchase;
    }
}
