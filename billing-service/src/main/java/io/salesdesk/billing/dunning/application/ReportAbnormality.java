package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.dunning.model.DunningRejection;
import io.salesdesk.billing.dunning.persistence.CollectionAbnormality;
import io.salesdesk.billing.dunning.persistence.CollectionAbnormalityRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something is wrong with a collection: the head of sales is told at once, with cause and measure (BIL-18). */
@ApplicationScoped
public class ReportAbnormality {

    private final AccountAccess accounts;
    private final BilledOrderRepository orders;
    private final CollectionAbnormalityRepository reports;
    private final Superiors superiors;
    private final BillingEvents events;
    private final BillingNotices notices;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    ReportAbnormality(
            AccountAccess accounts,
            BilledOrderRepository orders,
            CollectionAbnormalityRepository reports,
            Superiors superiors,
            BillingEvents events,
            BillingNotices notices,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.orders = orders;
        this.reports = reports;
        this.superiors = superiors;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    /** At least one of order and contract is named. */
    public record Command(
            UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID contractId,
            String cause,
            String measure) {}

    public CollectionAbnormality report(Command command) {
        var account = accounts.visible(command.customerId());
        var orderId = command.orderId();
        var order = orderId == null ? null : orders.findByIdOptional(orderId).orElse(null);
        var foreign = orderId != null && (order == null || !order.accountId().equals(account.id()));
        if (foreign || (orderId == null && command.contractId() == null)) {
            throw new RejectedException(new DunningRejection.NothingToReportAbout());
        }
        var told = superiors
                .headOfSales()
                .orElseThrow(() -> new RejectedException(new DunningRejection.NobodyToReportTo()));
        var report = new CollectionAbnormality(
                Ids.next(),
                account.id(),
                orderId,
                command.contractId(),
                command.cause().strip(),
                command.measure().strip(),
                told,
                caller.personId(),
                caller.onBehalfOf(),
                clock.now());
        reports.persist(report);
        events.publishUnder(
                report,
                account.id(),
                new BillingEvent.CollectionAbnormalityReported(
                        report.id(),
                        orderId,
                        command.contractId(),
                        account.id(),
                        report.cause(),
                        report.measure(),
                        caller.personId(),
                        report.reportedAt(),
                        told));
        var parameters = new HashMap<String, String>();
        parameters.put("customerName", account.name());
        parameters.put("cause", report.cause());
        parameters.put("measure", report.measure());
        if (order != null) {
            parameters.put("orderNumber", order.number());
        }
        notices.colleague(told, "collection-abnormality", "collection-abnormality:" + report.id(), parameters);
        audit.record(
                "collection.report-abnormality",
                "collection-abnormality",
                report.id(),
                Map.of("customerId", account.id()));
        return report;
    }
}
