package io.salesdesk.order.ordering.application;

import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the desk should think of while an order is open; a hint refuses nothing. */
@ApplicationScoped
public class OrderHints {

    private final Customers customers;
    private final BusinessClock clock;

    OrderHints(Customers customers, BusinessClock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** @param requirement where the hint comes from */
    public record Hint(Code code, String requirement) {}

    public enum Code {
        /** The customer has a registered project that this order does not name. */
        NAME_THE_REGISTRATION,
        /** Goods must be ordered; if they are for a project, register it first. */
        REGISTER_THE_PROJECT
    }

    public List<Hint> of(StoredOrder stored) {
        var order = stored.order();
        return switch (order) {
            case Order.Entered _, Order.InException _ -> whileOpen(order);
            case Order.Confirmed _, Order.Cancelled _, Order.Completed _ -> List.of();
        };
    }

    private List<Hint> whileOpen(Order order) {
        if (order.content().kind() == OrderKind.PROJECT) {
            return List.of();
        }
        if (hasProject(order.content().customerId())) {
            return List.of(new Hint(Code.NAME_THE_REGISTRATION, "ORD-12"));
        }
        return order.facts().needsFutures() ? List.of(new Hint(Code.REGISTER_THE_PROJECT, "ORD-12")) : List.of();
    }

    private boolean hasProject(UUID customerId) {
        var customer = customers.findById(customerId);
        return customer != null && customer.hasProjectOn(clock.today());
    }
}
