package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.DocumentKind;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files a contract that has been signed with the open orders that it covers, which are told by that. */
@ApplicationScoped
public class CoverOrders {

    private final OrderDesk desk;
    private final Orders orders;

    CoverOrders(OrderDesk desk, Orders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    /** @param customerId of a frame contract, which covers every order of the customer; null otherwise */
    public void cover(UUID contractId, @Nullable UUID customerId, UUID attachmentId) {
        var uncovered = orders.openWithoutContract(contractId, customerId);
        if (uncovered.isEmpty()) {
            return;
        }
        orders.lockAll(uncovered);
        for (var orderId : uncovered) {
            desk.carryOut(
                    desk.lock(orderId, DataScope.EVERYTHING),
                    "order.file-document",
                    new OrderCommand.FileDocument(Ids.next(), DocumentKind.CONTRACT, attachmentId, desk.actor()));
        }
    }
}
