package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.model.Slip;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.attachment.Attachments;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sales receives a remittance slip (汇款底单); what it covers may ship from now on (BIL-02). */
@ApplicationScoped
public class RegisterSlip {

    private final AccountAccess accounts;
    private final Attachments attachments;
    private final RemittanceRepository remittances;
    private final RemittanceDesk desk;
    private final CoverListener cover;
    private final WorkingCalendar calendar;
    private final BusinessClock clock;
    private final RemittanceSettings settings;
    private final BillingEvents events;
    private final AuditTrail audit;
    private final Caller caller;

    RegisterSlip(
            AccountAccess accounts,
            Attachments attachments,
            RemittanceRepository remittances,
            RemittanceDesk desk,
            CoverListener cover,
            WorkingCalendar calendar,
            BusinessClock clock,
            RemittanceSettings settings,
            BillingEvents events,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.attachments = attachments;
        this.remittances = remittances;
        this.desk = desk;
        this.cover = cover;
        this.calendar = calendar;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
    }

    public record Command(
            UUID customerId,
            String payer,
            Money amount,
            List<OrderShare> orders,
            LocalDate remittedOn,
            @Nullable String bankReference,
            @Nullable UUID attachmentId) {}

    public RemittanceEntity register(Command command) {
        var account = accounts.locked(command.customerId());
        if (command.attachmentId() != null && !attachments.exists(command.attachmentId())) {
            throw new RejectedException(new RemittanceRejection.AttachmentUnknown(command.attachmentId()));
        }
        var today = clock.today();
        var slip = new Slip(
                command.customerId(),
                command.payer().strip(),
                command.amount(),
                command.orders(),
                command.remittedOn(),
                command.bankReference() == null ? null : command.bankReference().strip(),
                command.attachmentId(),
                Makers.of(caller),
                calendar.plusWorkingDays(today, settings.slipExpiryDays()));
        var received = RemittanceDecisions.register(slip, desk.knownOrders(account.currency(), slip.orders()), today)
                .orThrow()
                .getFirst();
        var id = Ids.next();
        desk.refuseUsedBankReference(slip.bankReference(), id);

        var remittance = new RemittanceEntity(id, remittances.nextNumber(today), received, clock.now());
        remittances.persist(remittance);
        events.publish(
                remittance,
                new BillingEvent.RemittanceSlipReceived(
                        id,
                        remittance.number(),
                        slip.customerId(),
                        slip.payer(),
                        slip.amount(),
                        slip.orders().stream()
                                .map(order -> new BillingEvent.NamedOrder(order.orderId(), order.amount()))
                                .toList(),
                        slip.remittedOn(),
                        slip.attachmentId(),
                        caller.personId()));
        audit.record("remittance.register", "remittance", id, Map.of("number", remittance.number()));
        desk.flush(slip.bankReference());
        var orders = desk.moveSlipCover(account, Map.of(), RemittanceDecisions.slipCover(received));
        cover.coverChanged(account, orders);
        return remittance;
    }
}
