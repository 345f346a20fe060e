package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.customers.persistence.CustomerEntity;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.customer.investigations.model.InvestigationRejection;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.investigations.persistence.CreditInvestigations;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Begins to look into a customer's credit (CUS-10); one investigation at a time. */
@ApplicationScoped
public class OpenInvestigation {

    private final CreditInvestigations investigations;
    private final RecordFindings recordFindings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    OpenInvestigation(
            CreditInvestigations investigations, RecordFindings recordFindings, AuditTrail audit, BusinessClock clock) {
        this.investigations = investigations;
        this.recordFindings = recordFindings;
        this.audit = audit;
        this.clock = clock;
    }

    public CreditInvestigationEntity open(CustomerEntity customer, Findings findings, Actor actor) {
        // Of two who begin at the same moment the second fails on a unique index; repeated, it is told which one is
        // open.
        investigations.openOf(customer.id()).ifPresent(open -> {
            throw new RejectedException(new InvestigationRejection.InvestigationOpenAlready(open.number()));
        });
        var investigation = new CreditInvestigationEntity(
                Ids.next(), investigations.nextNumber(clock.today().getYear()), customer.id(), actor, clock.now());
        investigations.persist(investigation);
        audit.record("credit-investigation.open", "credit-investigation", investigation.id(), Map.of());
        if (!findings.isEmpty()) {
            recordFindings.record(investigation, findings, actor);
        }
        return investigation;
    }
}
