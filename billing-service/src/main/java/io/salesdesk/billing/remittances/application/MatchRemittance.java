package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sales support says whose money it is and which orders it pays (BIL-04). */
@ApplicationScoped
public class MatchRemittance {

    private final RemittanceDesk desk;
    private final CoverListener cover;
    private final BillingEvents events;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    MatchRemittance(
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

    /** @param orders null to take the slip's */
    public RemittanceEntity match(UUID remittanceId, UUID customerId, @Nullable List<OrderShare> orders) {
        var onDesk = desk.openFor(remittanceId, customerId);
        var account = onDesk.requireAccount();
        var remittance = onDesk.remittance();
        preconditions.requireVersion(remittance.version());
        var slip = remittance.slip();
        var named = orders != null ? orders : slip == null ? List.<OrderShare>of() : slip.orders();
        var touched = desk.carryOut(
                account,
                remittance,
                new Remittance.Command.Match(
                        customerId, orders, desk.knownOrders(account.currency(), named), Makers.of(caller)));
        events.publish(remittance, new BillingEvent.RemittanceMatched(remittanceId, customerId, caller.personId()));
        audit.record("remittance.match", "remittance", remittanceId, Map.of("customerId", customerId));
        cover.coverChanged(account, touched);
        return remittance;
    }
}
