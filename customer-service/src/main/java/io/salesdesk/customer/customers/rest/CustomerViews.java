package io.salesdesk.customer.customers.rest;

import io.salesdesk.customer.customers.application.CustomerFiles;
import io.salesdesk.customer.customers.model.DocumentKind;
import io.salesdesk.customer.customers.model.Qualification;
import io.salesdesk.customer.customers.model.QualificationKind;
import io.salesdesk.customer.customers.model.RequiredQualifications;
import io.salesdesk.customer.customers.model.VerificationSchedule;
import io.salesdesk.customer.customers.persistence.ClassificationEntity;
import io.salesdesk.customer.customers.persistence.Classifications;
import io.salesdesk.customer.customers.persistence.CustomerDirectories;
import io.salesdesk.customer.customers.persistence.CustomerDirectoryEntity;
import io.salesdesk.customer.customers.persistence.CustomerDocuments;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.customers.persistence.QualificationEntity;
import io.salesdesk.customer.customers.persistence.Qualifications;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows a customer to the current caller: confidential fields only to whom they are open, each look on record. */
@ApplicationScoped
class CustomerViews {

    private final CustomerDirectories directories;
    private final Classifications classifications;
    private final Qualifications qualifications;
    private final CustomerDocuments documents;
    private final RequiredQualifications required;
    private final Authority authority;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CustomerViews(
            CustomerDirectories directories,
            Classifications classifications,
            Qualifications qualifications,
            CustomerDocuments documents,
            RequiredQualifications required,
            Authority authority,
            AuditTrail audit,
            BusinessClock clock) {
        this.directories = directories;
        this.classifications = classifications;
        this.qualifications = qualifications;
        this.documents = documents;
        this.required = required;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    /** Must run in a transaction, which keeps the note that the caller looked. */
    CustomerView of(CustomerEntity customer) {
        var directory = directories.of(customer.id());
        var papers = qualifications.of(customer.id());
        boolean mayKnow = mayReadConfidential(customer);
        if (mayKnow) {
            audit.record("read.confidential", "customer", customer.id(), Map.of());
        }
        var owner = customer.owner();
        return new CustomerView(
                customer.id(),
                versionOf(customer, directory),
                customer.number(),
                customer.name(),
                customer.type(),
                customer.language(),
                owner.officeId(),
                owner.regionId(),
                owner.salespersonId(),
                customer.active(),
                customer.erased(),
                customer.currency(),
                customer.settlementMethod(),
                customer.complete(),
                CustomerFiles.of(customer, directory).missing(),
                required.missing(customer.type(), verifiedKinds(papers)),
                classificationOf(customer, mayKnow),
                frameAgreementOf(customer),
                papers.stream().map(QualificationView::of).toList(),
                customer.registeredOn(),
                customer.verifiedOn(),
                customer.nextVerificationDue(),
                customer.active() && VerificationSchedule.isOverdue(customer.nextVerificationDue(), clock.today()),
                mayKnow ? confidential(customer, directory, papers) : null);
    }

    long versionOf(CustomerEntity customer) {
        return versionOf(customer, directories.of(customer.id()));
    }

    /** Both count up only, so their sum changes whenever either does. */
    private static long versionOf(CustomerEntity customer, CustomerDirectoryEntity directory) {
        return customer.version() + directory.version();
    }

    boolean mayReadConfidential(CustomerEntity customer) {
        var owner = customer.owner();
        return authority.scope("read.confidential").permits(owner.regionId(), owner.officeId(), owner.salespersonId());
    }

    private static Set<QualificationKind> verifiedKinds(List<QualificationEntity> papers) {
        var kinds = EnumSet.noneOf(QualificationKind.class);
        for (var paper : papers) {
            if (paper.toModel() instanceof Qualification.Verified verified) {
                kinds.add(verified.terms().kind());
            }
        }
        return kinds;
    }

    private CustomerView.@Nullable ClassificationView classificationOf(CustomerEntity customer, boolean mayKnow) {
        return classifications.of(customer.id()).stream()
                .findFirst()
                .map(decision -> view(decision, mayKnow))
                .orElse(null);
    }

    static CustomerView.ClassificationView view(ClassificationEntity decision, boolean mayKnow) {
        var classification = decision.toModel();
        return new CustomerView.ClassificationView(
                classification.customerClass(),
                classification.creditStanding(),
                classification.largeVolume(),
                classification.inAdjustment(),
                classification.validUntil(),
                mayKnow ? classification.reason() : null,
                decision.classifiedBy(),
                decision.onBehalfOf(),
                decision.classifiedAt());
    }

    private static CustomerView.@Nullable FrameAgreementView frameAgreementOf(CustomerEntity customer) {
        var document = customer.frameDocumentId();
        var from = customer.frameValidFrom();
        return document == null || from == null
                ? null
                : new CustomerView.FrameAgreementView(document, from, customer.frameValidTo());
    }

    private CustomerView.Confidential confidential(
            CustomerEntity customer, CustomerDirectoryEntity directory, List<QualificationEntity> papers) {
        var invoicing = directory.invoicing();
        var files = new ArrayList<CustomerView.DocumentView>();
        documents
                .of(customer.id())
                .forEach(document -> files.add(new CustomerView.DocumentView(
                        document.id(),
                        document.kind(),
                        document.attachmentId(),
                        null,
                        null,
                        document.validFrom(),
                        document.validTo())));
        papers.forEach(paper -> files.add(new CustomerView.DocumentView(
                paper.id(),
                DocumentKind.CERTIFICATE,
                paper.attachmentId(),
                paper.reference(),
                paper.issuer(),
                null,
                paper.validUntil())));
        return new CustomerView.Confidential(
                customer.businessNeeds(),
                customer.cooperationHistory(),
                directory.contacts().stream()
                        .map(contact -> new CustomerView.ContactView(
                                contact.id(),
                                contact.name(),
                                contact.role(),
                                contact.phone(),
                                contact.mobile(),
                                contact.email(),
                                contact.main()))
                        .toList(),
                directory.addresses().stream()
                        .map(address -> new CustomerView.AddressView(
                                address.id(),
                                address.kind(),
                                address.line(),
                                address.city(),
                                address.postalCode(),
                                address.contactName(),
                                address.phone()))
                        .toList(),
                invoicing == null
                        ? null
                        : new CustomerView.InvoicingView(
                                invoicing.title(),
                                invoicing.taxId(),
                                invoicing.bank(),
                                invoicing.account(),
                                invoicing.address(),
                                invoicing.phone()),
                files);
    }
}
