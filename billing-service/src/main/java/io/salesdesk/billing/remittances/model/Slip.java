package io.salesdesk.billing.remittances.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A remittance slip (汇款底单) as sales received it from the customer.
 *
 * @param remittedOn when the customer sent the money, in the company's zone
 * @param expiresAfter the last business date on which the slip counts while finance has not confirmed it
 */
public record Slip(
        UUID customerId,
        String payer,
        Money amount,
        List<OrderShare> orders,
        LocalDate remittedOn,
        @Nullable String bankReference,
        @Nullable UUID attachmentId,
        Maker registeredBy,
        LocalDate expiresAfter) {

    public Slip {
        orders = List.copyOf(orders);
    }

    /** Only a slip that names its orders and an amount for each can stand in for money (BIL-02). */
    public boolean namesOrdersAndAmounts() {
        return !orders.isEmpty() && orders.stream().allMatch(order -> order.amount() != null);
    }
}
