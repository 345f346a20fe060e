package io.salesdesk.billing.remittances.model;

import java.util.List;
import java.util.UUID;

/**
 * Whose money it is and which orders it pays.
 *
 * @param orders in the order in which they are paid; each with an amount; empty when all of it becomes customer credit
 */
public record Matching(UUID customerId, List<OrderShare> orders, Maker matchedBy) {

    public Matching {
        orders = List.copyOf(orders);
        if (orders.stream().anyMatch(order -> order.amount() == null)) {
            throw new IllegalArgumentException("A matched order needs an amount");
        }
    }
}
