package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.credit.model.CreditRejection;
import io.salesdesk.billing.credit.persistence.CreditGrantEntity;
import io.salesdesk.billing.credit.persistence.CreditGrantRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk asks that a held shipment may leave before its money comes (BIL-08); what no rule allows is refused at once. */
@ApplicationScoped
public class RequestGrant {

    private final AccountAccess accounts;
    private final ShipmentRequestRepository shipments;
    private final BilledOrderRepository orders;
    private final CreditGrantRepository grants;
    private final GrantDesk desk;
    private final CreditSettings settings;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    RequestGrant(
            AccountAccess accounts,
            ShipmentRequestRepository shipments,
            BilledOrderRepository orders,
            CreditGrantRepository grants,
            GrantDesk desk,
            CreditSettings settings,
            BillingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.shipments = shipments;
        this.orders = orders;
        this.grants = grants;
        this.desk = desk;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    public CreditGrantEntity request(UUID shipmentId, String reason, boolean urgent) {
        var account = shipments
                .accountOf(shipmentId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new CreditRejection.ShipmentUnknown(shipmentId)));
        var shipment = shipments.findById(shipmentId);
        grants.open(shipmentId).ifPresent(open -> {
            throw new RejectedException(new CreditRejection.AskedAlready(open.id()));
        });
        var order = orders.findById(shipment.orderId());
        var decider = CreditGrant.request(
                shipment.request() instanceof ShipmentRequest.Held,
                desk.caseOf(account, order.kind(), urgent),
                settings.policy());

        var grant = new CreditGrantEntity(
                Ids.next(), shipment, urgent, reason.strip(), decider, Makers.of(caller), clock.now());
        grants.persist(grant);
        events.publish(
                grant,
                grant.orderId(),
                grant.orderRevision(),
                new BillingEvent.CreditGrantRequested(
                        grant.id(),
                        grant.orderId(),
                        grant.orderRevision(),
                        shipmentId,
                        account.id(),
                        grant.amount(),
                        urgent,
                        grant.reason(),
                        caller.personId(),
                        grant.requestedAt(),
                        decider.name()));
        audit.record("credit-grant.request", "credit-grant", grant.id(), Map.of("shipmentId", shipmentId));
        return grant;
    }
}
