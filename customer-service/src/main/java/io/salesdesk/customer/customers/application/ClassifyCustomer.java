package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.model.CreditBasis;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.persistence.ClassificationEntity;
import io.salesdesk.customer.customers.persistence.Classifications;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.approval.Approvals;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The regional manager's decision about a customer's class, credit standing and flags (CUS-09, A-21). */
@ApplicationScoped
public class ClassifyCustomer {

    private final Classifications classifications;
    private final InvestigationsOnFile investigations;
    private final Approvals approvals;
    private final CustomerEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ClassifyCustomer(
            Classifications classifications,
            InvestigationsOnFile investigations,
            Approvals approvals,
            CustomerEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.classifications = classifications;
        this.investigations = investigations;
        this.approvals = approvals;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides unasked. While somebody's request is open, that one is decided, so that nobody answers their own. */
    public void classify(CustomerEntity customer, Classification classification, Actor actor) {
        approvals.pending(ClassifyOnApproval.COMMAND, customer.id()).ifPresent(open -> {
            throw new RejectedException(
                    new CustomerRejection.ClassificationRequestOpen(open.id().toString()));
        });
        decided(customer, classification, Classification.Request.NONE, null, actor);
    }

    /** Takes over what was decided elsewhere before the customer was brought in by an import. */
    public void onRecord(CustomerEntity customer, Classification classification, Actor actor) {
        decided(customer, classification, Classification.Request.NONE, null, actor);
    }

    void decided(
            CustomerEntity customer,
            Classification classification,
            Classification.Request request,
            @Nullable UUID approvalId,
            Actor actor) {
        var now = clock.now();
        var basis = new CreditBasis(customer.settlementMethod(), investigations.newest(customer.id()));
        for (var decided : classification
                .decide(request, basis, actor.involved(), clock.today())
                .orThrow()) {
            customer.classify(decided.classification());
            classifications.persist(new ClassificationEntity(
                    Ids.next(), customer.id(), decided.classification(), approvalId, actor, now));
            events.classified(customer, decided.classification(), actor.personId(), now);
        }
        audit.record(
                "customer.classify",
                "customer",
                customer.id(),
                Map.of("class", classification.customerClass(), "credit", classification.creditStanding()));
    }
}
