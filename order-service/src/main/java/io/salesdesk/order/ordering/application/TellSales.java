package io.salesdesk.order.ordering.application;

import io.salesdesk.order.messaging.outbound.OrderAnnouncer;
import io.salesdesk.order.ordering.persistence.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Feeds back to the field sales how the purchase for an order goes on (ORD-11). */
@ApplicationScoped
public class TellSales {

    private final Orders orders;
    private final OrderAnnouncer announcer;

    TellSales(Orders orders, OrderAnnouncer announcer) {
        this.orders = orders;
        this.announcer = announcer;
    }

    public void purchaseMoved(UUID orderId, String event, UUID purchaseId, @Nullable LocalDate expectedDate) {
        orders.findByIdOptional(orderId)
                .ifPresent(row -> announcer.purchaseMoved(row, event, purchaseId, expectedDate));
    }
}
