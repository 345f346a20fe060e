package io.salesdesk.fulfilment.purchasing.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.messaging.outbound.PurchaseEvents;
import io.salesdesk.fulfilment.purchasing.model.PurchaseCommand;
import io.salesdesk.fulfilment.purchasing.model.PurchaseDecider;
import io.salesdesk.fulfilment.purchasing.model.PurchaseEvent;
import io.salesdesk.fulfilment.purchasing.model.PurchaseRejection;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.fulfilment.purchasing.persistence.Purchases;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all acts on a purchase share: lock its order and itself, let the rules decide, publish what follows. */
@ApplicationScoped
public class PurchaseDesk {

    private final LockedOrders orders;
    private final Purchases purchases;
    private final PurchaseEvents events;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;

    PurchaseDesk(
            LockedOrders orders,
            Purchases purchases,
            PurchaseEvents events,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit) {
        this.orders = orders;
        this.purchases = purchases;
        this.events = events;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /** The purchase, locked after its order, when the caller may see it. */
    public PurchaseEntity locked(UUID purchaseId) {
        purchases.orderOf(purchaseId).ifPresent(orders::locked);
        var scope = authority.scope();
        return purchases
                .locked(purchaseId)
                .filter(it -> it.isVisible(scope))
                .orElseThrow(() -> new RejectedException(new PurchaseRejection.UnknownPurchase()));
    }

    /** Carries out an act of the caller's. */
    PurchaseEntity act(UUID purchaseId, PurchaseCommand command) {
        var purchase = locked(purchaseId);
        preconditions.requireVersion(purchase.version());
        act(purchase, command);
        audit.record(
                "purchase." + command.commandName(), "purchase", purchase.id(), Map.of("number", purchase.number()));
        return purchase;
    }

    /** Decides and carries out; the purchase is locked. */
    public List<PurchaseEvent> act(PurchaseEntity purchase, PurchaseCommand command) {
        var decided = PurchaseDecider.decide(purchase.toModel(), command).orThrow();
        for (var event : decided) {
            purchase.apply(event);
            events.publish(purchase, event);
        }
        return decided;
    }
}
