package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.ReceiptData;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Finance finds money on the bank account that no slip announced; it starts confirmed and waits for its customer. */
@ApplicationScoped
public class RegisterPayment {

    private final RemittanceRepository remittances;
    private final RemittanceDesk desk;
    private final BusinessClock clock;
    private final BillingEvents events;
    private final AuditTrail audit;
    private final Caller caller;

    RegisterPayment(
            RemittanceRepository remittances,
            RemittanceDesk desk,
            BusinessClock clock,
            BillingEvents events,
            AuditTrail audit,
            Caller caller) {
        this.remittances = remittances;
        this.desk = desk;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
    }

    public RemittanceEntity register(ReceiptData data) {
        var today = clock.today();
        var confirmed = RemittanceDecisions.registerWithoutSlip(data, today, Makers.of(caller))
                .orThrow()
                .getFirst();
        var id = Ids.next();
        desk.refuseUsedBankReference(data.bankReference(), id);

        var remittance = new RemittanceEntity(id, remittances.nextNumber(today), confirmed, clock.now());
        remittances.persist(remittance);
        events.publish(remittance, Confirmations.event(remittance));
        audit.record("payment.register", "remittance", id, Map.of("number", remittance.number()));
        desk.flush(data.bankReference());
        return remittance;
    }
}
