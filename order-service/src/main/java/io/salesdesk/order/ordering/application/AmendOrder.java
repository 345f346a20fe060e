package io.salesdesk.order.ordering.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.model.OrderRequest;
import io.salesdesk.order.ordering.model.RequestedLine;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the next revision of an order that is not confirmed. */
@ApplicationScoped
public class AmendOrder {

    private final OrderDesk desk;
    private final CoordinateOrder coordination;
    private final Customers customers;
    private final Products products;
    private final Directory directory;
    private final BusinessClock clock;

    AmendOrder(
            OrderDesk desk,
            CoordinateOrder coordination,
            Customers customers,
            Products products,
            Directory directory,
            BusinessClock clock) {
        this.desk = desk;
        this.coordination = coordination;
        this.customers = customers;
        this.products = products;
        this.directory = directory;
        this.clock = clock;
    }

    public StoredOrder amend(UUID orderId, OrderRequest request) {
        if (directory.person(request.suppliedBy()).isEmpty()) {
            throw new RejectedException(new OrderRejection.UnknownSupplierOfData(request.suppliedBy()));
        }
        var today = clock.today();
        return coordination.followAmendment(desk.act(orderId, "order.amend", stored -> {
            var customerId = stored.order().content().customerId();
            return new OrderCommand.Amend(
                    desk.actor(),
                    request,
                    customers
                            .findByIdOptional(customerId)
                            .orElseThrow(() -> new RejectedException(new OrderRejection.UnknownCustomer(customerId)))
                            .standing(today),
                    products.terms(
                            request.lines().stream()
                                    .map(RequestedLine::productId)
                                    .toList(),
                            today));
        }));
    }
}
