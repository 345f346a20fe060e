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
import org.jspecify.annotations.Nullable;

/** What billing-service publishes about statements of account: drawn up, checked by finance, sent, answered (BIL-25). */
@Singleton
class StatementEvents {

    private final Handlers handlers;

    StatementEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementDrawn(UUID statementId, String number, UUID customerId, UUID drawnBy) {}

    @Produces
    @Singleton
    EventHandler<StatementDrawn> statementDrawn() {
        return handlers.filing("salesdesk.billing.StatementDrawn.v1", StatementDrawn.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.statementId(),
                    step(event, "StatementDrawn", WorkKind.STATEMENT_CHECK)
                            .about(data.number(), data.customerId(), null)
                            .madeBy(data.drawnBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementChecked(UUID statementId, boolean passed) {}

    /** One that finance objects to goes no further; another is drawn up. */
    @Produces
    @Singleton
    EventHandler<StatementChecked> statementChecked() {
        return handlers.filing(
                "salesdesk.billing.StatementChecked.v1",
                StatementChecked.class,
                event -> Filings.matter(
                        event.data().statementId(),
                        step(event, "StatementChecked", event.data().passed() ? WorkKind.STATEMENT_SENDING : null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementSent(UUID statementId) {}

    @Produces
    @Singleton
    EventHandler<StatementSent> statementSent() {
        return handlers.filing(
                "salesdesk.billing.StatementSent.v1",
                StatementSent.class,
                event -> Filings.matter(
                        event.data().statementId(), step(event, "StatementSent", WorkKind.STATEMENT_ANSWER)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementConfirmed(UUID statementId) {}

    @Produces
    @Singleton
    EventHandler<StatementConfirmed> statementConfirmed() {
        return handlers.filing(
                "salesdesk.billing.StatementConfirmed.v1",
                StatementConfirmed.class,
                event -> Filings.matter(event.data().statementId(), step(event, "StatementConfirmed", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StatementDisputed(UUID statementId) {}

    @Produces
    @Singleton
    EventHandler<StatementDisputed> statementDisputed() {
        return handlers.filing(
                "salesdesk.billing.StatementDisputed.v1",
                StatementDisputed.class,
                event -> Filings.matter(event.data().statementId(), step(event, "StatementDisputed", null)));
    }

    private static Step step(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "billing", "/api/v1/statements/", waitsFor);
    }
}
