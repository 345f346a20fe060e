package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.customer.customers.model.DocumentKind;
import io.salesdesk.customer.customers.persistence.CustomerDocumentEntity;
import io.salesdesk.customer.customers.persistence.CustomerDocuments;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.messaging.outbound.CustomerEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a paper into a customer's file; the latest frame agreement is the one that counts as contract on file. */
@ApplicationScoped
public class FileDocument {

    private final CustomerDocuments documents;
    private final Papers papers;
    private final ChangeLog changes;
    private final CustomerEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FileDocument(
            CustomerDocuments documents,
            Papers papers,
            ChangeLog changes,
            CustomerEvents events,
            AuditTrail audit,
            BusinessClock clock) {
        this.documents = documents;
        this.papers = papers;
        this.changes = changes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param validTo the last day on which it holds */
    public record Paper(
            DocumentKind kind,
            UUID attachmentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    public void file(CustomerEntity customer, Paper paper, Actor actor) {
        papers.requireStored(paper.attachmentId());
        var from = paper.validFrom();
        var to = paper.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            throw new RejectedException(new CustomerRejection.ValidityEndsBeforeItBegins());
        }
        var document = new CustomerDocumentEntity(
                Ids.next(), customer.id(), paper.kind(), paper.attachmentId(), from, to, actor.personId(), clock.now());
        documents.persist(document);
        if (paper.kind() == DocumentKind.FRAME_AGREEMENT) {
            if (from == null) {
                throw new RejectedException(new CustomerRejection.FrameAgreementNeedsStart());
            }
            changes.of(customer.id(), actor, ChangeLog.Cause.FRAME_AGREEMENT)
                    .field("frameAgreement.documentId", customer.frameDocumentId(), document.id())
                    .field("frameAgreement.validFrom", customer.frameValidFrom(), from)
                    .field("frameAgreement.validTo", customer.frameValidTo(), to)
                    .write();
            customer.frameAgreement(document.id(), from, to);
            events.changed(customer);
        }
        audit.record(
                "customer.file-document",
                "customer",
                customer.id(),
                Map.of("document", document.id(), "kind", paper.kind()));
    }
}
