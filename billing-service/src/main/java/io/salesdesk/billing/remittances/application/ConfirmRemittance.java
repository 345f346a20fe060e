package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.ReceiptData;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Finance writes the exact amount that arrived (准确的到款金额, BIL-04, BIL-05); the slip counts at that amount from now on. */
@ApplicationScoped
public class ConfirmRemittance {

    private final RemittanceDesk desk;
    private final CoverListener cover;
    private final BusinessClock clock;
    private final BillingEvents events;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    ConfirmRemittance(
            RemittanceDesk desk,
            CoverListener cover,
            BusinessClock clock,
            BillingEvents events,
            AuditTrail audit,
            Caller caller,
            Preconditions preconditions) {
        this.desk = desk;
        this.cover = cover;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public RemittanceEntity confirm(UUID remittanceId, ReceiptData data) {
        var onDesk = desk.open(remittanceId);
        var remittance = onDesk.remittance();
        preconditions.requireVersion(remittance.version());
        var orders = desk.carryOut(
                onDesk.account(), remittance, new Remittance.Command.Confirm(data, clock.today(), Makers.of(caller)));
        desk.refuseUsedBankReference(data.bankReference(), remittanceId);
        events.publish(remittance, Confirmations.event(remittance));
        audit.record("remittance.confirm", "remittance", remittanceId, Map.of("number", remittance.number()));
        desk.flush(data.bankReference());
        // A slip is a customer's; money without one was confirmed when it was registered.
        cover.coverChanged(onDesk.requireAccount(), orders);
        return remittance;
    }
}
