package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.credit.model.CreditRejection;
import io.salesdesk.billing.credit.persistence.CreditGrantEntity;
import io.salesdesk.billing.credit.persistence.CreditGrantRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.release.model.GrantDecider;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A manager grants or refuses credit for one shipment, against the state of now and under the lock on the account, so that
 * two grants at the same moment see each other (BIL-08 to BIL-12).
 */
@ApplicationScoped
public class DecideGrant {

    private final AccountAccess accounts;
    private final CreditGrantRepository grants;
    private final ShipmentRequestRepository shipments;
    private final BilledOrderRepository orders;
    private final GrantDesk desk;
    private final CreditSettings settings;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;

    DecideGrant(
            AccountAccess accounts,
            CreditGrantRepository grants,
            ShipmentRequestRepository shipments,
            BilledOrderRepository orders,
            GrantDesk desk,
            CreditSettings settings,
            CoverListener cover,
            BillingEvents events,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller,
            Authority authority,
            Preconditions preconditions) {
        this.accounts = accounts;
        this.grants = grants;
        this.shipments = shipments;
        this.orders = orders;
        this.desk = desk;
        this.settings = settings;
        this.cover = cover;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
        this.preconditions = preconditions;
    }

    public CreditGrantEntity approve(UUID grantId, String reason) {
        var account = account(grantId);
        var grant = grant(grantId);
        var order = orders.findById(grant.orderId());
        var shipment = shipments.findById(grant.shipmentId());
        var as = decidingAs();
        var circumstances = desk.caseOf(account, order.kind(), grant.urgent());
        desk.carryOut(
                grant,
                new CreditGrant.Command.Approve(
                        grant.requestedBy(),
                        Makers.of(caller),
                        as,
                        shipment.request() instanceof ShipmentRequest.Held,
                        circumstances,
                        settings.policy()));
        if (!authority.permitsAmount(grant.amount())) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(grant.amount()));
        }
        var now = clock.now();
        grant.decided(
                Makers.of(caller), as, reason.strip(), circumstances.unpaidOrders(), ReleaseRules.POLICY_VERSION, now);
        shipment.grantCredit(grantId);
        events.publish(
                grant,
                grant.orderId(),
                grant.orderRevision(),
                new BillingEvent.CreditGrantApproved(
                        grantId,
                        grant.orderId(),
                        grant.shipmentId(),
                        account.id(),
                        grant.amount(),
                        caller.personId(),
                        now,
                        caller.onBehalfOf()));
        audit.record("credit-grant.decide", "credit-grant", grantId, Map.of("decision", "APPROVED", "as", as));
        cover.coverChanged(account, Set.of(order.id()));
        return grant;
    }

    public CreditGrantEntity reject(UUID grantId, String reason) {
        var account = account(grantId);
        var grant = grant(grantId);
        desk.carryOut(grant, new CreditGrant.Command.Reject(grant.requestedBy(), Makers.of(caller)));
        var now = clock.now();
        grant.decided(
                Makers.of(caller),
                decidingAs(),
                reason.strip(),
                orders.countUnpaid(account.id()),
                ReleaseRules.POLICY_VERSION,
                now);
        events.publish(
                grant,
                grant.orderId(),
                grant.orderRevision(),
                new BillingEvent.CreditGrantRejected(
                        grantId,
                        grant.orderId(),
                        grant.shipmentId(),
                        account.id(),
                        caller.personId(),
                        now,
                        reason.strip()));
        audit.record("credit-grant.decide", "credit-grant", grantId, Map.of("decision", "REJECTED"));
        return grant;
    }

    private Account account(UUID grantId) {
        return grants.accountOf(grantId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new CreditRejection.GrantUnknown()));
    }

    private CreditGrantEntity grant(UUID grantId) {
        var grant = grants.findById(grantId);
        preconditions.requireVersion(grant.version());
        return grant;
    }

    /** Whoever is both decides as the head of the company. */
    private GrantDecider decidingAs() {
        return caller.roles().contains(GrantDecider.GENERAL_MANAGER.name())
                ? GrantDecider.GENERAL_MANAGER
                : GrantDecider.REGIONAL_MANAGER;
    }
}
