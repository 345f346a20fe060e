package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.QualificationEntity;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a licence, certificate or set of invoicing data on file; it holds once a second person has verified it (CUS-05). */
@ApplicationScoped
public class EnterQualification {

    private final Qualifications qualifications;
    private final Papers papers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EnterQualification(Qualifications qualifications, Papers papers, AuditTrail audit, BusinessClock clock) {
        this.qualifications = qualifications;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param reference the paper's number
     * @param issuer the authority
     */
    public record Paper(
            Qualification.Terms terms,
            String reference,
            @Nullable String issuer,
            @Nullable UUID attachmentId) {}

    public QualificationEntity enter(CustomerEntity customer, Paper paper, Actor actor) {
        papers.requireStored(paper.attachmentId());
        var until = paper.terms().validUntil();
        if (until != null && until.isBefore(clock.today())) {
            throw new RejectedException(new CustomerRejection.QualificationIsOver(until.toString()));
        }
        var qualification = new QualificationEntity(
                Ids.next(),
                customer.id(),
                paper.terms(),
                paper.reference().strip(),
                CustomerFiles.stripToNull(paper.issuer()),
                paper.attachmentId(),
                actor,
                clock.now());
        qualifications.persist(qualification);
        audit.record(
                "qualification.enter",
                "customer",
                customer.id(),
                Map.of("qualification", qualification.id(), "kind", qualification.kind()));
        return qualification;
    }
}
