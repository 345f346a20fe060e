package io.salesdesk.customer.delegations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.delegations.model.Delegation;
import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.customer.delegations.persistence.Delegations;
import io.salesdesk.customer.messaging.outbound.OrganisationEvents;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Predicate;

/** Lends one's authority to a colleague for named days (ORD-34). */
@ApplicationScoped
public class GrantDelegation {

    private final Delegations delegations;
    private final People people;
    private final OrganisationEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    GrantDelegation(
            Delegations delegations, People people, OrganisationEvents events, AuditTrail audit, BusinessClock clock) {
        this.delegations = delegations;
        this.people = people;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param holds whether the actor's own roles permit a command */
    public DelegationEntity grant(Delegation.Terms terms, Actor actor, Predicate<String> holds) {
        delegations.lock(terms.from());
        var delegate = people.findById(terms.to());
        var open = delegations.openOf(terms.from()).stream()
                .map(other -> new Delegation.Granted(other.id(), other.terms()))
                .toList();
        Delegation.grant(
                        terms,
                        actor.onBehalfOf() != null,
                        holds,
                        delegate != null && delegate.active(),
                        open,
                        clock.today())
                .orThrow();
        var delegation = new DelegationEntity(Ids.next(), terms, clock.now());
        delegations.persist(delegation);
        events.granted(delegation);
        audit.record(
                "delegation.grant",
                "delegation",
                delegation.id(),
                Map.of("to", terms.to(), "from", terms.validFrom(), "until", terms.validTo()));
        return delegation;
    }
}
