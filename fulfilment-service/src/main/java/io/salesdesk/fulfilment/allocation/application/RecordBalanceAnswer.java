package io.salesdesk.fulfilment.allocation.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The balance was answered: from here, or from the stock answer if that came later, the customer has two working days. */
@ApplicationScoped
public class RecordBalanceAnswer {

    private final OrderAllocator allocator;

    RecordBalanceAnswer(OrderAllocator allocator) {
        this.allocator = allocator;
    }

    public void record(OrderEntity order, int revision, Instant answeredAt) {
        order.balanceAnswered(revision, answeredAt);
        allocator.keepAsLongAsAllowed(order);
    }
}
