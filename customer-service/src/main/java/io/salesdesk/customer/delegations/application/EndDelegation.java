package io.salesdesk.customer.delegations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Takes one's authority back before its last day (ORD-34). */
@ApplicationScoped
public class EndDelegation {

    private final OrganisationEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EndDelegation(OrganisationEvents events, AuditTrail audit, BusinessClock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public void end(DelegationEntity delegation, Actor actor) {
        apply(
                delegation,
                Delegation.revoke(delegation.toModel(), actor.personId(), clock.now())
                        .orThrow(),
                events);
        audit.record("delegation.end", "delegation", delegation.id(), Map.of());
    }

    static void apply(DelegationEntity delegation, Iterable<Delegation.Event> decided, OrganisationEvents events) {
        for (var event : decided) {
            switch (event) {
                case Delegation.DelegationEnded ended -> {
                    delegation.end(ended);
                    events.ended(delegation);
                }
                case Delegation.DelegationGranted granted ->
                    throw new IllegalStateException("An existing delegation is not granted again: " + granted);
            }
        }
    }
}
