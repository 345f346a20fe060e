package io.salesdesk.billing.release.application;

import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.release.model.Grant;
import io.salesdesk.billing.release.model.ShipmentHold;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentReleaseEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Carries out what was decided about one request to ship: the row, the grant, the event. */
@ApplicationScoped
class ShipmentRulings {

    private final ShipmentListener listener;
    private final EntityManager entityManager;
    private final BillingEvents events;
    private final BusinessClock clock;
    private final Event<ReleaseDecision> decisions;

    ShipmentRulings(
            ShipmentListener listener,
            EntityManager entityManager,
            BillingEvents events,
            BusinessClock clock,
            Event<ReleaseDecision> decisions) {
        this.listener = listener;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
        this.decisions = decisions;
    }

    /** @throws io.salesdesk.platform.decision.RejectedException when the request is past the command */
    void apply(ShipmentRequestEntity request, ShipmentRequest.Command command) {
        for (var event : ShipmentRequest.decide(request.request(), command).orThrow()) {
            switch (event) {
                case ShipmentRequest.Event.ReleaseGranted(var grant) -> release(request, grant);
                case ShipmentRequest.Event.HoldPlaced(var hold) -> hold(request, hold);
                case ShipmentRequest.Event.GrantRevoked(var reason) -> revoke(request, reason);
                case ShipmentRequest.Event.RequestChanged(var amount) -> change(request, amount);
                case ShipmentRequest.Event.RequestWithdrawn withdrawn -> {
                    listener.ended(request.id(), "shipment-withdrawn");
                    endGrant(request, "withdrawn");
                    request.end(new ShipmentRequest.Withdrawn(), clock.now());
                }
                case ShipmentRequest.Event.GoodsLeft left -> {
                    var grant = request.grant();
                    listener.departed(request.id(), grant == null ? null : grant.creditGrant());
                    endGrant(request, "used");
                    request.end(new ShipmentRequest.Departed(), clock.now());
                }
            }
        }
    }

    private void release(ShipmentRequestEntity request, Grant grant) {
        var now = clock.now();
        var release = new ShipmentReleaseEntity(Ids.next(), request, grant, now);
        entityManager.persist(release);
        request.release(release, now);
        decisions.fire(new ReleaseDecision("RELEASED", grant.rule()));
        publish(
                request,
                new BillingEvent.ShipmentReleased(
                        release.id(),
                        request.id(),
                        request.orderId(),
                        request.orderRevision(),
                        request.accountId(),
                        grant.amount(),
                        grant.rule(),
                        grant.evidence().stream()
                                .map(item -> new BillingEvent.EvidenceItem(
                                        item.kind().name(), item.id()))
                                .toList(),
                        grant.policyVersion(),
                        now));
    }

    private void hold(ShipmentRequestEntity request, ShipmentHold hold) {
        var now = clock.now();
        request.hold(hold, now);
        decisions.fire(new ReleaseDecision("HELD", hold.rule()));
        publish(
                request,
                new BillingEvent.CreditHoldPlaced(
                        request.id(),
                        request.orderId(),
                        request.orderRevision(),
                        request.accountId(),
                        request.amount(),
                        hold.missing(),
                        hold.effectiveKind().name(),
                        hold.rule(),
                        hold.liftedBy().stream().map(Enum::name).collect(Collectors.toSet()),
                        now));
    }

    private void revoke(ShipmentRequestEntity request, String reason) {
        var now = clock.now();
        var release = Objects.requireNonNull(request.currentRelease());
        release.end(reason, now);
        request.undecide(now);
        decisions.fire(new ReleaseDecision("REVOKED", release.rule()));
        publish(
                request,
                new BillingEvent.ShipmentReleaseRevoked(release.id(), request.id(), request.orderId(), reason, now));
        // The next grant of this shipment may be made in this very transaction, and only one may be open.
        entityManager.flush();
    }

    private void change(ShipmentRequestEntity request, Money amount) {
        listener.ended(request.id(), "shipment-changed");
        request.change(amount);
        request.undecide(clock.now());
    }

    private void endGrant(ShipmentRequestEntity request, String reason) {
        var release = request.currentRelease();
        if (release != null) {
            release.end(reason, clock.now());
        }
    }

    private void publish(ShipmentRequestEntity request, BillingEvent event) {
        events.publish(request, request.orderId(), request.orderRevision(), event);
    }
}
