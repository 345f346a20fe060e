package io.salesdesk.order.messaging.inbound;

import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Applies an event that concerns one order.
 *
 * @param type the {@code ce_type}
 * @param orderId the order it concerns
 * @param brings what it makes known here
 * @param effect what it does, with the order locked
 */
public record OrderHandler<T>(
        String type,
        Class<T> dataType,
        OrderLock lock,
        Function<T, UUID> orderId,
        Function<T, Set<UUID>> brings,
        Function<IncomingEvent<T>, Outcome> effect)
        implements EventHandler<T> {

    public static <T> OrderHandler<T> of(
            String type,
            Class<T> dataType,
            OrderLock lock,
            Function<T, UUID> orderId,
            Function<IncomingEvent<T>, Outcome> effect) {
        return new OrderHandler<>(type, dataType, lock, orderId, _ -> Set.of(), effect);
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<T> event) {
        return List.of(new RowLock(lock, orderId.apply(event.data())));
    }

    @Override
    public Set<UUID> brings(IncomingEvent<T> event) {
        return brings.apply(event.data());
    }

    @Override
    public Outcome handle(IncomingEvent<T> event) {
        return effect.apply(event);
    }
}
