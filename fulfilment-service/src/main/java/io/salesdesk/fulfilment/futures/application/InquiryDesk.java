package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.futures.model.InquiryCommand;
import io.salesdesk.fulfilment.futures.model.InquiryDecider;
import io.salesdesk.fulfilment.futures.model.InquiryRejection;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.fulfilment.messaging.outbound.FuturesEvents;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What all acts on an inquiry share: lock its order and itself, let the rules decide, publish what follows. */
@ApplicationScoped
class InquiryDesk {

    private final LockedOrders orders;
    private final FuturesInquiries inquiries;
    private final FuturesEvents events;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final BusinessClock clock;

    InquiryDesk(
            LockedOrders orders,
            FuturesInquiries inquiries,
            FuturesEvents events,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit,
            BusinessClock clock) {
        this.orders = orders;
        this.inquiries = inquiries;
        this.events = events;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<OrderEntity> lockedOrderOf(UUID inquiryId) {
        return inquiries.orderOf(inquiryId).flatMap(orders::locked);
    }

    /** The inquiry, locked after its order, when the caller may see it. */
    FuturesInquiryEntity locked(UUID inquiryId) {
        var scope = authority.scope();
        var inquiry = inquiries
                .locked(inquiryId)
                .filter(it -> scope.permits(
                        it.regionId().orElse(null),
                        it.officeId().orElse(null),
                        it.salespersonId().orElse(null)))
                .orElseThrow(() -> new RejectedException(new InquiryRejection.UnknownInquiry()));
        preconditions.requireVersion(inquiry.version());
        return inquiry;
    }

    void act(FuturesInquiryEntity inquiry, InquiryCommand command, String action) {
        for (var event : InquiryDecider.decide(inquiry.toModel(), command).orThrow()) {
            inquiry.apply(event, clock.now());
            events.publish(inquiry, event, clock.now());
        }
        audit.record(action, "futures-inquiry", inquiry.id(), Map.of("number", inquiry.number()));
    }
}
