package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.investigations.model.CreditInvestigation;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.messaging.outbound.InvestigationEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Puts the complete findings before the department manager (CUS-10). */
@ApplicationScoped
public class ReportInvestigation {

    private final InvestigationEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReportInvestigation(InvestigationEvents events, AuditTrail audit, BusinessClock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    public void report(CreditInvestigationEntity investigation, Actor actor) {
        var command = new CreditInvestigation.Report(actor.personId(), actor.involved());
        CreditInvestigation.decide(investigation.toModel(), command, clock.today())
                .orThrow()
                .forEach(event -> investigation.apply(event, actor, clock.now()));
        events.reported(investigation);
        audit.record("credit-investigation.report", "credit-investigation", investigation.id(), Map.of());
    }
}
