package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.investigations.model.CreditInvestigation;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes down what was found out; whoever does has had a part in the investigation (CUS-10). */
@ApplicationScoped
public class RecordFindings {

    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordFindings(AuditTrail audit, BusinessClock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    public void record(CreditInvestigationEntity investigation, Findings findings, Actor actor) {
        var command = new CreditInvestigation.Record(findings, actor.involved());
        CreditInvestigation.decide(investigation.toModel(), command, clock.today())
                .orThrow()
                .forEach(event -> investigation.apply(event, actor, clock.now()));
        audit.record("credit-investigation.record", "credit-investigation", investigation.id(), Map.of());
    }
}
