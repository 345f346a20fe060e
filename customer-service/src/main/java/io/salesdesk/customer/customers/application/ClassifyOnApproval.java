package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.model.Classification;
import io.salesdesk.customer.customers.persistence.Customers;
import io.salesdesk.platform.approval.Approval;
import io.salesdesk.platform.approval.ApprovalHandler;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Classifies as proposed when the regional manager approves (CUS-09). */
@ApplicationScoped
class ClassifyOnApproval implements ApprovalHandler<ClassificationProposal> {

    static final String COMMAND = "customer.classify";

    private final Customers customers;
    private final ClassifyCustomer classifyCustomer;
    private final Caller caller;

    ClassifyOnApproval(Customers customers, ClassifyCustomer classifyCustomer, Caller caller) {
        this.customers = customers;
        this.classifyCustomer = classifyCustomer;
        this.caller = caller;
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Class<ClassificationProposal> payloadType() {
        return ClassificationProposal.class;
    }

    @Override
    public Set<UUID> excluded(UUID subjectId, ClassificationProposal proposal) {
        var investigator = proposal.investigatedBy();
        return investigator == null ? Set.of() : Set.of(investigator);
    }

    @Override
    public void approved(Approval approval, ClassificationProposal proposal) {
        var customer = Objects.requireNonNull(customers.findById(approval.subjectId()));
        var requesters = new HashSet<UUID>();
        requesters.add(approval.requestedBy());
        if (approval.onBehalfOf() != null) {
            requesters.add(approval.onBehalfOf());
        }
        classifyCustomer.decided(
                customer,
                proposal.because(Objects.requireNonNullElse(approval.decisionReason(), approval.reason())),
                new Classification.Request(requesters, proposal.investigatedBy()),
                approval.id(),
                Actor.of(caller));
    }
}
