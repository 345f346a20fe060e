package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.reporting.approvals.model.ApprovalFact;
import io.salesdesk.reporting.projection.application.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Approvals that services ask for. */
@Singleton
class ApprovalEvents {

    private final Handlers handlers;

    ApprovalEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ApprovalRequested(
            UUID approvalId,
            String command,
            UUID subjectId,
            @Nullable String subjectNumber,
            UUID requestedBy,
            @Nullable UUID onBehalfOf) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ApprovalDecided(UUID approvalId) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ApprovalWithdrawn(UUID approvalId) {}

    private EventHandler<ApprovalRequested> requested(String service) {
        return handlers.filing(
                "salesdesk.%s.ApprovalRequested.v1".formatted(service), ApprovalRequested.class, event -> {
                    var data = event.data();
                    return Filings.approval(
                            data.approvalId(),
                            new ApprovalFact.Requested(
                                    Filings.origin(event),
                                    service,
                                    data.command(),
                                    data.subjectId(),
                                    data.subjectNumber(),
                                    data.requestedBy(),
                                    data.onBehalfOf()));
                });
    }

    private EventHandler<ApprovalDecided> decided(String service) {
        return handlers.filing(
                "salesdesk.%s.ApprovalDecided.v1".formatted(service),
                ApprovalDecided.class,
                event -> Filings.approval(event.data().approvalId(), new ApprovalFact.Decided(Filings.origin(event))));
    }

    private EventHandler<ApprovalWithdrawn> withdrawn(String service) {
        return handlers.filing(
                "salesdesk.%s.ApprovalWithdrawn.v1".formatted(service),
                ApprovalWithdrawn.class,
                event ->
                        Filings.approval(event.data().approvalId(), new ApprovalFact.Withdrawn(Filings.origin(event))));
    }

    @Produces
    @Singleton
    EventHandler<ApprovalRequested> orderApprovalRequested() {
        return requested("order");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalDecided> orderApprovalDecided() {
        return decided("order");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalWithdrawn> orderApprovalWithdrawn() {
        return withdrawn("order");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalRequested> billingApprovalRequested() {
        return requested("billing");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalDecided> billingApprovalDecided() {
        return decided("billing");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalRequested> customerApprovalRequested() {
        return requested("customer");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalDecided> customerApprovalDecided() {
        return decided("customer");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalRequested> fulfilmentApprovalRequested() {
        return requested("fulfilment");
    }

    @Produces
    @Singleton
    EventHandler<ApprovalDecided> fulfilmentApprovalDecided() {
        return decided("fulfilment");
    }
}
