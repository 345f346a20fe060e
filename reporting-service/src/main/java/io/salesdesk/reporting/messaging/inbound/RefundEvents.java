package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import io.salesdesk.reporting.projection.application.Handlers;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing-service publishes about refunds of customer credit: asked for, decided, paid by finance. */
@Singleton
class RefundEvents {

    private static final String APPROVED = "APPROVED";

    private final Handlers handlers;

    RefundEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundRequested(UUID refundId, String number, UUID customerId, Money amount, UUID requestedBy) {}

    @Produces
    @Singleton
    EventHandler<RefundRequested> refundRequested() {
        return handlers.filing("salesdesk.billing.RefundRequested.v1", RefundRequested.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.refundId(),
                    step(event, "RefundRequested", WorkKind.REFUND_DECISION)
                            .about(data.number(), data.customerId(), data.amount())
                            .madeBy(data.requestedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundDecided(UUID refundId, UUID customerId, Money amount, String decision, UUID decidedBy) {}

    @Produces
    @Singleton
    EventHandler<RefundDecided> refundDecided() {
        return handlers.filing("salesdesk.billing.RefundDecided.v1", RefundDecided.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.refundId(),
                    step(event, "RefundDecided", APPROVED.equals(data.decision()) ? WorkKind.REFUND_PAYMENT : null)
                            .about(null, data.customerId(), data.amount())
                            .madeBy(data.decidedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundWithdrawn(UUID refundId) {}

    @Produces
    @Singleton
    EventHandler<RefundWithdrawn> refundWithdrawn() {
        return handlers.filing(
                "salesdesk.billing.RefundWithdrawn.v1",
                RefundWithdrawn.class,
                event -> Filings.matter(event.data().refundId(), step(event, "RefundWithdrawn", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundPaid(UUID refundId) {}

    @Produces
    @Singleton
    EventHandler<RefundPaid> refundPaid() {
        return handlers.filing(
                "salesdesk.billing.RefundPaid.v1",
                RefundPaid.class,
                event -> Filings.matter(event.data().refundId(), step(event, "RefundPaid", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefundFailed(UUID refundId) {}

    @Produces
    @Singleton
    EventHandler<RefundFailed> refundFailed() {
        return handlers.filing(
                "salesdesk.billing.RefundFailed.v1",
                RefundFailed.class,
                event -> Filings.matter(event.data().refundId(), step(event, "RefundFailed", null)));
    }

    private static Step step(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "billing", "/api/v1/refunds/", waitsFor);
    }
}
