package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderDecider;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.order.ordering.persistence.TimelineEntity;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Takes note of what other services say of an order, and lets the order decide what follows. */
@ApplicationScoped
public class HearOfOrder {

    private final Orders orders;
    private final OrderDesk desk;
    private final BusinessClock clock;

    HearOfOrder(Orders orders, OrderDesk desk, BusinessClock clock) {
        this.orders = orders;
        this.desk = desk;
        this.clock = clock;
    }

    /** The order has something to decide; the timeline says when nothing followed because its time has passed. */
    public Outcome hear(UUID orderId, LocalDate businessDate, Fact fact, Function<StoredOrder, OrderCommand> command) {
        var stored = orders.lock(orderId).orElse(null);
        if (stored == null) {
            return Outcome.early(orderId);
        }
        var context = desk.context();
        var events = OrderDecider.decide(stored.order(), command.apply(stored), context)
                .orThrow();
        var details = new HashMap<>(fact.details());
        if (events.isEmpty()) {
            details.put("effect", "none");
        }
        orders.note(note(orderId, businessDate, fact, details));
        desk.keep(stored, events, context);
        return Outcome.APPLIED;
    }

    /** Worth knowing for whoever follows the order. */
    public Outcome note(UUID orderId, LocalDate businessDate, Fact fact) {
        if (orders.findByIdOptional(orderId).isEmpty()) {
            return Outcome.early(orderId);
        }
        orders.note(note(orderId, businessDate, fact, fact.details()));
        return Outcome.APPLIED;
    }

    private TimelineEntity note(UUID orderId, LocalDate businessDate, Fact fact, Map<String, Object> details) {
        return new TimelineEntity(
                orderId,
                clock.now(),
                businessDate,
                fact.service(),
                fact.event(),
                fact.revision(),
                fact.actor(),
                null,
                details);
    }
}
