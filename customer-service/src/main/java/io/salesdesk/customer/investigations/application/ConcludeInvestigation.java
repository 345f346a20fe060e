package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.acting.Actor;
import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.CreditInvestigation;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.customer.messaging.outbound.InvestigationEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The department manager's conclusion from a report (CUS-10). */
@ApplicationScoped
public class ConcludeInvestigation {

    private final InvestigationEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ConcludeInvestigation(InvestigationEvents events, AuditTrail audit, BusinessClock clock) {
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param validUntil the last day on which the conclusion holds, null when it does not end */
    public void conclude(
            CreditInvestigationEntity investigation,
            Conclusion conclusion,
            String reason,
            @Nullable LocalDate validUntil,
            Actor actor) {
        var command =
                new CreditInvestigation.Conclude(conclusion, reason, validUntil, actor.personId(), actor.involved());
        CreditInvestigation.decide(investigation.toModel(), command, clock.today())
                .orThrow()
                .forEach(event -> investigation.apply(event, actor, clock.now()));
        events.concluded(investigation);
        audit.record(
                "credit-investigation.conclude",
                "credit-investigation",
                investigation.id(),
                Map.of("conclusion", conclusion));
    }
}
