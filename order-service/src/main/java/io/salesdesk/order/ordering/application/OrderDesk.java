package io.salesdesk.order.ordering.application;

import io.salesdesk.order.messaging.outbound.OrderAnnouncer;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderContext;
import io.salesdesk.order.ordering.model.OrderDecider;
import io.salesdesk.order.ordering.model.OrderEvent;
import io.salesdesk.order.ordering.model.OrderEvolution;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where every decision about an order passes: it locks the order, lets the model decide, keeps what follows, announces
 * it and leaves an audit entry, in the transaction of the caller.
 */
@ApplicationScoped
public class OrderDesk {

    private final Orders orders;
    private final OrderGrounds grounds;
    private final SpecialPriceUse specialPrices;
    private final OrderAnnouncer announcer;
    private final BusinessClock clock;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final Event<OrderMoved> moved;
    private final BigDecimal maxLineQuantity;

    OrderDesk(
            Orders orders,
            OrderGrounds grounds,
            SpecialPriceUse specialPrices,
            OrderAnnouncer announcer,
            BusinessClock clock,
            Caller caller,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit,
            Event<OrderMoved> moved,
            @ConfigProperty(name = "salesdesk.order.max-line-quantity", defaultValue = "100000")
                    BigDecimal maxLineQuantity) {
        this.orders = orders;
        this.grounds = grounds;
        this.specialPrices = specialPrices;
        this.announcer = announcer;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
        this.moved = moved;
        this.maxLineQuantity = maxLineQuantity;
    }

    /** The caller, as maker or checker of what the command does. */
    Actor actor() {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }

    OrderContext context() {
        return new OrderContext(clock.now(), clock.today(), maxLineQuantity);
    }

    /** A new order, of which the model has decided that it is accepted. */
    StoredOrder open(OrderEvent.Entered entered, OrderContext context) {
        var order = OrderEvolution.entered(entered);
        var stored = orders.prepare(new Order.Entered(order.content(), order.facts()));
        announcer.announce(stored.row(), order, entered, context);
        orders.add(stored);
        audit.record(
                "order.enter",
                "order",
                order.id(),
                Map.of("number", entered.content().number()));
        return stored;
    }

    /**
     * A person's command on an order within the person's scope.
     *
     * @throws RejectedException when the order is unknown to the caller, when the caller knew another version, or when
     *     the model refuses
     */
    StoredOrder act(UUID orderId, String action, Function<StoredOrder, OrderCommand> command) {
        var stored = lock(orderId, authority.scope());
        preconditions.requireVersion(stored.row().version());
        return carryOut(stored, action, command.apply(stored));
    }

    /** A person's command on an order that has been locked within the person's scope. */
    StoredOrder carryOut(StoredOrder stored, String action, OrderCommand command) {
        var context = context().on(grounds.of(stored, command));
        var events = OrderDecider.decide(stored.order(), command, context).orThrow();
        var after = keep(stored, events, context);
        audit.record(
                action,
                "order",
                stored.order().id(),
                Map.of("revision", after.order().content().revision()));
        return after;
    }

    /** @throws RejectedException when there is no such order within the scope */
    StoredOrder lock(UUID orderId, DataScope scope) {
        return orders.lock(orderId)
                .filter(stored -> permits(scope, stored))
                .orElseThrow(() -> new RejectedException(new OrderRejection.UnknownOrder()));
    }

    static boolean permits(DataScope scope, StoredOrder stored) {
        var row = stored.row();
        return scope.permits(row.regionId(), row.officeId(), row.salespersonId());
    }

    /** Whoever waits for the order looks at it again after the commit. */
    void tellWaiting(UUID orderId) {
        moved.fire(new OrderMoved(orderId));
    }

    /** Keeps and announces what the model decided, and what follows from it. */
    StoredOrder keep(StoredOrder stored, List<OrderEvent> events, OrderContext context) {
        if (events.isEmpty()) {
            return stored;
        }
        var order = evolve(stored, stored.order(), events, context);
        if (stored.order().hasOpenChange() && !order.hasOpenChange()) {
            // While a change is open, no receipt completes the order; all of its goods may have been received
            // meanwhile.
            var completion =
                    OrderDecider.decide(order, stored.receipt(), context).orThrow();
            order = evolve(stored, order, completion, context);
        }
        tellWaiting(order.id());
        return orders.save(stored, order, context.now());
    }

    private Order evolve(StoredOrder stored, Order from, List<OrderEvent> events, OrderContext context) {
        var order = from;
        for (var event : events) {
            var before = order;
            order = OrderEvolution.evolve(order, event);
            orders.keep(order.id(), event);
            specialPrices.follow(before, event, order);
            announcer.announce(stored.row(), order, event, context);
        }
        return order;
    }
}
