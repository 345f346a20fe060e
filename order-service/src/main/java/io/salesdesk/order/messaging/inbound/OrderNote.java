package io.salesdesk.order.messaging.inbound;

import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Notes an event in the timeline of the order that it concerns. Some events concern an order only sometimes, such as those
 * of goods that are bought for stock; of those nothing is noted.
 *
 * @param type the {@code ce_type}
 * @param orderId the order it concerns, null when it concerns none
 * @param fact what the timeline shows
 */
public record OrderNote<T>(
        String type,
        Class<T> dataType,
        HearOfOrder hear,
        OrderLock lock,
        Function<T, @Nullable UUID> orderId,
        Function<T, Fact> fact)
        implements EventHandler<T> {

    @Override
    public Collection<RowLock> locks(IncomingEvent<T> event) {
        var order = orderId.apply(event.data());
        return order == null ? List.of() : List.of(new RowLock(lock, order));
    }

    @Override
    public Outcome handle(IncomingEvent<T> event) {
        var order = orderId.apply(event.data());
        return order == null ? Outcome.APPLIED : hear.note(order, event.businessDate(), fact.apply(event.data()));
    }
}
