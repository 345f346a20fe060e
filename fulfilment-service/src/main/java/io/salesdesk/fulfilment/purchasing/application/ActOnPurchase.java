package io.salesdesk.fulfilment.purchasing.application;

import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.messaging.outbound.Quantities;
import io.salesdesk.fulfilment.notice.application.Tell;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseRejection;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one step of purchasing's: order, report transit, report the arrival. Whoever waits for the goods is told
 * (FUL-08).
 */
@ApplicationScoped
public class ActOnPurchase {

    private final PurchaseDesk desk;
    private final Purchases purchases;
    private final Products products;
    private final Tell tell;
    private final BusinessClock clock;

    ActOnPurchase(PurchaseDesk desk, Purchases purchases, Products products, Tell tell, BusinessClock clock) {
        this.desk = desk;
        this.purchases = purchases;
        this.products = products;
        this.tell = tell;
        this.clock = clock;
    }

    public PurchaseEntity placeOrder(UUID purchaseId, Actor by, Terms terms) {
        return desk.act(purchaseId, new PurchaseCommand.PlaceOrder(by, terms, clock.today()));
    }

    public PurchaseEntity reportTransit(UUID purchaseId, Actor by, LocalDate expectedDate, @Nullable String reference) {
        return desk.act(purchaseId, new PurchaseCommand.ReportTransit(by, expectedDate, reference, clock.today()));
    }

    /** @param arrivedAt null for now */
    public PurchaseEntity reportArrival(UUID purchaseId, Actor by, @Nullable Instant arrivedAt) {
        var purchase = desk.act(
                purchaseId,
                new PurchaseCommand.ReportArrival(by, arrivedAt == null ? clock.now() : arrivedAt, clock.now()));
        purchases.waitingFor(purchase.id()).forEach(waiting -> tell(purchase, waiting));
        return purchase;
    }

    /** Takes a request for stock back, as long as nothing is ordered. */
    public PurchaseEntity withdraw(UUID purchaseId, String reason) {
        var purchase = desk.locked(purchaseId);
        if (purchase.orderId().isPresent()) {
            throw new RejectedException(new PurchaseRejection.BelongsToAnOrder());
        }
        return desk.act(purchaseId, new PurchaseCommand.Withdraw(reason));
    }

    /** Whoever cancelled meanwhile is told nothing: nobody waits for the goods any more. */
    private void tell(PurchaseEntity purchase, Purchases.Waiting waiting) {
        var parameters = new HashMap<String, String>();
        products.find(purchase.productId()).ifPresent(product -> parameters.put("model", product.model()));
        parameters.put("quantity", Quantities.text(waiting.quantity()));
        parameters.put("unit", purchase.unit());
        if (waiting.orderNumber() != null) {
            parameters.put("orderNumber", waiting.orderNumber());
        }
        var key = "goods-arrived:%s:%s:%s".formatted(purchase.id(), waiting.customerId(), waiting.orderNumber());
        tell.customer(waiting.customerId(), "goods-arrived", key, parameters, null);
    }
}
