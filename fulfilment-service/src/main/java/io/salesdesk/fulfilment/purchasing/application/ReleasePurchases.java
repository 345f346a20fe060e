package io.salesdesk.fulfilment.purchasing.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.ReleaseReason;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import jakarta.enterprise.context.ApplicationScoped;

/** The deposit of a project order is posted: its foreign goods may be ordered (FUL-08). */
@ApplicationScoped
public class ReleasePurchases {

    private final Purchases purchases;
    private final PurchaseDesk desk;

    ReleasePurchases(Purchases purchases, PurchaseDesk desk) {
        this.purchases = purchases;
        this.desk = desk;
    }

    /** The order is locked. */
    public void release(OrderEntity order) {
        purchases.ofOrder(order.id()).stream()
                .filter(purchase -> purchase.state() == PurchaseState.REQUESTED && !purchase.released())
                .forEach(purchase -> desk.act(purchase, new PurchaseCommand.Release(ReleaseReason.DEPOSIT_RECEIVED)));
    }
}
