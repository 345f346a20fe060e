package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import io.salesdesk.reporting.orders.model.DunningFact;
import io.salesdesk.reporting.projection.application.Handlers;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Matters that are asked by one person and answered by another: futures inquiries, credit grants, investigations. */
@Singleton
class MatterEvents {

    private final Handlers handlers;

    MatterEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FuturesInquiryAsked(UUID inquiryId, String number, UUID customerId) {}

    @Produces
    @Singleton
    EventHandler<FuturesInquiryAsked> futuresInquiryAsked() {
        return handlers.filing("salesdesk.fulfilment.FuturesInquiryAsked.v1", FuturesInquiryAsked.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.inquiryId(),
                    inquiry(event, "FuturesInquiryAsked", WorkKind.FUTURES_INQUIRY)
                            .about(data.number(), data.customerId(), null));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FuturesInquiryAnswered(UUID inquiryId) {}

    @Produces
    @Singleton
    EventHandler<FuturesInquiryAnswered> futuresInquiryAnswered() {
        return handlers.filing(
                "salesdesk.fulfilment.FuturesInquiryAnswered.v1",
                FuturesInquiryAnswered.class,
                event -> Filings.matter(event.data().inquiryId(), inquiry(event, "FuturesInquiryAnswered", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FuturesInquiryClosed(UUID inquiryId) {}

    @Produces
    @Singleton
    EventHandler<FuturesInquiryClosed> futuresInquiryClosed() {
        return handlers.filing(
                "salesdesk.fulfilment.FuturesInquiryClosed.v1",
                FuturesInquiryClosed.class,
                event -> Filings.matter(event.data().inquiryId(), inquiry(event, "FuturesInquiryClosed", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditGrantRequested(UUID grantId, UUID customerId, Money amount, UUID requestedBy, String decider) {}

    @Produces
    @Singleton
    EventHandler<CreditGrantRequested> creditGrantRequested() {
        return handlers.filing("salesdesk.billing.CreditGrantRequested.v1", CreditGrantRequested.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.grantId(),
                    grant(
                                    event,
                                    "CreditGrantRequested",
                                    data.decider().equals("GENERAL_MANAGER")
                                            ? WorkKind.CREDIT_GRANT_OF_THE_HEAD
                                            : WorkKind.CREDIT_GRANT)
                            .about(null, data.customerId(), data.amount())
                            .madeBy(data.requestedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditGrantApproved(UUID grantId) {}

    @Produces
    @Singleton
    EventHandler<CreditGrantApproved> creditGrantApproved() {
        return handlers.filing(
                "salesdesk.billing.CreditGrantApproved.v1",
                CreditGrantApproved.class,
                event -> Filings.matter(event.data().grantId(), grant(event, "CreditGrantApproved", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditGrantRejected(UUID grantId) {}

    @Produces
    @Singleton
    EventHandler<CreditGrantRejected> creditGrantRejected() {
        return handlers.filing(
                "salesdesk.billing.CreditGrantRejected.v1",
                CreditGrantRejected.class,
                event -> Filings.matter(event.data().grantId(), grant(event, "CreditGrantRejected", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditGrantVoided(UUID grantId) {}

    @Produces
    @Singleton
    EventHandler<CreditGrantVoided> creditGrantVoided() {
        return handlers.filing(
                "salesdesk.billing.CreditGrantVoided.v1",
                CreditGrantVoided.class,
                event -> Filings.matter(event.data().grantId(), grant(event, "CreditGrantVoided", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DunningSent(
            UUID caseId, String number, UUID orderId, UUID customerId, String claim, int step, Money amount) {}

    /** What the customer answered is recorded (BIL-07). */
    @Produces
    @Singleton
    EventHandler<DunningSent> dunningSent() {
        return handlers.filing("salesdesk.billing.DunningSent.v1", DunningSent.class, event -> {
            var data = event.data();
            return Filings.both(
                    Filings.matter(
                            data.caseId(),
                            dunning(event, "DunningSent", WorkKind.DUNNING_CONTACT)
                                    .about(data.number(), data.customerId(), data.amount())),
                    Filings.order(
                            data.orderId(),
                            new DunningFact.Sent(
                                    Filings.origin(event),
                                    data.caseId(),
                                    data.number(),
                                    data.claim(),
                                    data.step(),
                                    data.amount())));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DunningEscalated(UUID caseId, UUID orderId, UUID customerId, String claim, Money amount) {}

    @Produces
    @Singleton
    EventHandler<DunningEscalated> dunningEscalated() {
        return handlers.filing("salesdesk.billing.DunningEscalated.v1", DunningEscalated.class, event -> {
            var data = event.data();
            return Filings.both(
                    Filings.matter(
                            data.caseId(),
                            dunning(event, "DunningEscalated", WorkKind.DUNNING_ESCALATION)
                                    .about(null, data.customerId(), data.amount())),
                    Filings.order(
                            data.orderId(),
                            new DunningFact.Escalated(
                                    Filings.origin(event), data.caseId(), data.claim(), data.amount())));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record DunningClosed(UUID caseId, UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<DunningClosed> dunningClosed() {
        return handlers.filing(
                "salesdesk.billing.DunningClosed.v1",
                DunningClosed.class,
                event -> Filings.both(
                        Filings.matter(event.data().caseId(), dunning(event, "DunningClosed", null)),
                        Filings.order(
                                event.data().orderId(),
                                new DunningFact.Closed(
                                        Filings.origin(event), event.data().caseId()))));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditInvestigationReported(UUID investigationId, String number, UUID customerId, Set<UUID> investigators) {}

    @Produces
    @Singleton
    EventHandler<CreditInvestigationReported> creditInvestigationReported() {
        return handlers.filing(
                "salesdesk.customer.CreditInvestigationReported.v1", CreditInvestigationReported.class, event -> {
                    var data = event.data();
                    return Filings.matter(
                            data.investigationId(),
                            investigation(event, "CreditInvestigationReported", WorkKind.CREDIT_CONCLUSION)
                                    .about(data.number(), data.customerId(), null)
                                    .madeBy(data.investigators()));
                });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditInvestigationConcluded(UUID investigationId) {}

    @Produces
    @Singleton
    EventHandler<CreditInvestigationConcluded> creditInvestigationConcluded() {
        return handlers.filing(
                "salesdesk.customer.CreditInvestigationConcluded.v1",
                CreditInvestigationConcluded.class,
                event -> Filings.matter(
                        event.data().investigationId(), investigation(event, "CreditInvestigationConcluded", null)));
    }

    private static Step inquiry(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "fulfilment", "/api/v1/futures-inquiries/", waitsFor);
    }

    private static Step grant(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "billing", "/api/v1/credit-grants/", waitsFor);
    }

    private static Step dunning(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "billing", "/api/v1/dunning-cases/", waitsFor);
    }

    private static Step investigation(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "customer", "/api/v1/credit-investigations/", waitsFor);
    }
}
