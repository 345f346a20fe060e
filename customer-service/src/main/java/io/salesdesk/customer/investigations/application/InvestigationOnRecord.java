package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.CreditInvestigation;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.customer.investigations.model.InvestigationRejection;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.investigations.persistence.CreditInvestigations;
import io.salesdesk.customer.messaging.outbound.InvestigationEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes over an investigation that was done and concluded before the customer was brought in by an import. It keeps to
 * the same rules: a complete report, and a conclusion by somebody who had no part in it.
 */
@ApplicationScoped
public class InvestigationOnRecord {

    /**
     * @param on the business date of the conclusion
     * @param reason what the file gives as one
     */
    public record Entry(
            LocalDate on,
            UUID investigatedBy,
            UUID concludedBy,
            Conclusion conclusion,
            Findings findings,
            String reason) {}

    private final CreditInvestigations investigations;
    private final InvestigationEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    InvestigationOnRecord(
            CreditInvestigations investigations, InvestigationEvents events, AuditTrail audit, BusinessClock clock) {
        this.investigations = investigations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing when a conclusion of that day or a later one is on file. */
    public void enter(CustomerEntity customer, Entry entry) {
        if (entry.on().isAfter(clock.today())) {
            throw new RejectedException(new InvestigationRejection.InvestigationInTheFuture(
                    entry.on().toString()));
        }
        var at = entry.on().atStartOfDay(clock.zone()).toInstant();
        boolean known = investigations
                .newestConclusionOf(customer.id())
                .map(CreditInvestigationEntity::concludedAt)
                .filter(concludedAt -> !concludedAt.isBefore(at))
                .isPresent();
        if (known) {
            return;
        }
        var investigator = new Actor(entry.investigatedBy(), null);
        var manager = new Actor(entry.concludedBy(), null);
        var investigation = new CreditInvestigationEntity(
                Ids.next(), investigations.nextNumber(entry.on().getYear()), customer.id(), investigator, at);
        decide(
                investigation,
                new CreditInvestigation.Record(entry.findings(), investigator.involved()),
                investigator,
                entry);
        decide(
                investigation,
                new CreditInvestigation.Report(entry.investigatedBy(), investigator.involved()),
                investigator,
                entry);
        decide(
                investigation,
                new CreditInvestigation.Conclude(
                        entry.conclusion(), entry.reason(), null, entry.concludedBy(), Set.of(entry.concludedBy())),
                manager,
                entry);
        investigations.persist(investigation);
        events.concluded(investigation);
        audit.record(
                "credit-investigation.enter", "credit-investigation", investigation.id(), Map.of("on", entry.on()));
    }

    private void decide(
            CreditInvestigationEntity investigation, CreditInvestigation.Command command, Actor actor, Entry entry) {
        var at = entry.on().atStartOfDay(clock.zone()).toInstant();
        List<CreditInvestigation.Event> events = CreditInvestigation.decide(
                        investigation.toModel(), command, entry.on())
                .orThrow();
        events.forEach(event -> investigation.apply(event, actor, at));
    }
}
