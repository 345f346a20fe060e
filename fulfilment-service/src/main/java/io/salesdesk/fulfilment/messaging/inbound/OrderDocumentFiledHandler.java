package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A signed order or a contract came on file, without which nothing of the order ships (FUL-16, A-35). */
@Singleton
class OrderDocumentFiledHandler extends OrderEventHandler<OrderDocumentFiledHandler.OrderDocumentFiled> {

    OrderDocumentFiledHandler(LockedOrders orders, OrderLock orderLock, BusinessClock clock) {
        super("salesdesk.order.OrderDocumentFiled.v1", OrderDocumentFiled.class, orders, orderLock, clock);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderDocumentFiled(UUID orderId, UUID documentId, Kind kind) implements AboutOrder {

        enum Kind {
            SIGNED_ORDER,
            CONTRACT,
            OTHER
        }
    }

    @Override
    Outcome apply(OrderEntity order, OrderDocumentFiled data, Occasion occasion) {
        switch (data.kind()) {
            case SIGNED_ORDER -> order.fileSignedOrder(data.documentId());
            case CONTRACT -> order.fileContract();
            case OTHER -> {
                // Nothing that a shipment waits for.
            }
        }
        return Outcome.APPLIED;
    }
}
