package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.QualificationEntity;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The second person's look at a paper (CUS-05). */
@ApplicationScoped
public class VerifyQualification {

    private final Qualifications qualifications;
    private final CustomerEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    VerifyQualification(Qualifications qualifications, CustomerEvents events, AuditTrail audit, BusinessClock clock) {
        this.qualifications = qualifications;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public QualificationEntity verify(CustomerEntity customer, UUID qualificationId, Actor actor) {
        var qualification = qualifications
                .findByIdOptional(qualificationId)
                .filter(found -> found.customerId().equals(customer.id()))
                .orElseThrow(() -> new RejectedException(
                        new CustomerRejection.PartNotFound("qualification", qualificationId.toString())));
        var command = new Qualification.Verify(actor.personId(), actor.involved());
        Qualification.decide(qualification.toModel(), command, clock.today())
                .orThrow()
                .forEach(qualification::apply);
        events.verified(customer, qualification);
        audit.record("qualification.verify", "customer", customer.id(), Map.of("qualification", qualificationId));
        return qualification;
    }
}
