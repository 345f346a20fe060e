package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.application.RecordBalanceAnswer;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** The balance of a revision was answered, which may start the time in which the customer has to confirm. */
@Singleton
class BalanceCheckedHandler extends OrderEventHandler<BalanceCheckedHandler.BalanceChecked> {

    private final RecordBalanceAnswer recordBalanceAnswer;

    BalanceCheckedHandler(
            RecordBalanceAnswer recordBalanceAnswer, LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
        super("salesdesk.billing.BalanceChecked.v1", BalanceChecked.class, orders, orderLock, clock);
        this.recordBalanceAnswer = recordBalanceAnswer;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record BalanceChecked(UUID orderId, int revision, Instant answeredAt) implements AboutOrder {}

    @Override
    public Set<UUID> brings(IncomingEvent<BalanceChecked> event) {
        return Set.of();
    }

    @Override
    Outcome apply(OrderEntity order, BalanceChecked data, Occasion occasion) {
        if (data.revision() < order.revision()) {
            return Outcome.stale("Revision " + order.revision() + " is known");
        }
        if (data.revision() > order.revision()) {
            return Outcome.early(order.id());
        }
        recordBalanceAnswer.record(order, data.revision(), data.answeredAt());
        return Outcome.APPLIED;
    }
}
