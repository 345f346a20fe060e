package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Finance says that the money did not come, or that it is not ours; what shipped on the slip is unpaid. */
@ApplicationScoped
public class RejectRemittance {

    private final RemittanceDesk desk;
    private final CoverListener cover;
    private final BillingEvents events;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    RejectRemittance(
            RemittanceDesk desk,
            CoverListener cover,
            BillingEvents events,
            AuditTrail audit,
            Caller caller,
            Preconditions preconditions) {
        this.desk = desk;
        this.cover = cover;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public RemittanceEntity reject(UUID remittanceId, String reason) {
        var onDesk = desk.open(remittanceId);
        var remittance = onDesk.remittance();
        preconditions.requireVersion(remittance.version());
        var touched = desk.carryOut(
                onDesk.account(), remittance, new Remittance.Command.Reject(reason.strip(), Makers.of(caller)));
        events.publish(
                remittance, new BillingEvent.RemittanceRejected(remittanceId, reason.strip(), caller.personId()));
        audit.record("remittance.reject", "remittance", remittanceId, Map.of("reason", reason.strip()));
        if (onDesk.account() != null) {
            cover.coverChanged(onDesk.account(), touched);
        }
        return remittance;
    }
}
