package io.salesdesk.order.ordering.application;

import io.salesdesk.order.catalogue.persistence.Products;
import io.salesdesk.order.customers.persistence.Customers;
import io.salesdesk.order.numbering.DocumentNumbers;
import io.salesdesk.order.numbering.Series;
import io.salesdesk.order.ordering.model.CustomerStanding;
import io.salesdesk.order.ordering.model.OrderEntry;
import io.salesdesk.order.ordering.model.OrderEvent;
import io.salesdesk.order.ordering.model.OrderRejection;
import io.salesdesk.order.ordering.model.OrderRequest;
import io.salesdesk.order.ordering.model.RequestedLine;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a customer's order (录入, ORD-01, ORD-07). */
@ApplicationScoped
public class EnterOrder {

    private final OrderDesk desk;
    private final OrderGrounds grounds;
    private final CoordinateOrder coordination;
    private final Customers customers;
    private final Products products;
    private final DocumentNumbers numbers;
    private final Directory directory;
    private final Authority authority;

    EnterOrder(
            OrderDesk desk,
            OrderGrounds grounds,
            CoordinateOrder coordination,
            Customers customers,
            Products products,
            DocumentNumbers numbers,
            Directory directory,
            Authority authority) {
        this.desk = desk;
        this.grounds = grounds;
        this.coordination = coordination;
        this.customers = customers;
        this.products = products;
        this.numbers = numbers;
        this.directory = directory;
        this.authority = authority;
    }

    public StoredOrder enter(UUID customerId, OrderRequest request) {
        if (directory.person(request.suppliedBy()).isEmpty()) {
            throw new RejectedException(new OrderRejection.UnknownSupplierOfData(request.suppliedBy()));
        }
        var context = desk.context().on(grounds.named(request.basis(), authority.scope()));
        var terms = products.terms(
                request.lines().stream().map(RequestedLine::productId).toList(), context.today());
        var events = OrderEntry.decide(
                        new OrderEntry.Enter(
                                Ids.next(),
                                numbers.next(Series.ORDER, context.today().getYear()),
                                customerId,
                                desk.actor(),
                                request,
                                customer(customerId, context.today()),
                                terms),
                        context)
                .orThrow();
        return coordination.askIfNeeded(desk.open((OrderEvent.Entered) events.getFirst(), context));
    }

    /** @return null when there is none within the caller's scope */
    private @Nullable CustomerStanding customer(UUID id, LocalDate today) {
        var scope = authority.scope();
        return customers
                .findByIdOptional(id)
                .filter(found -> scope.permits(found.regionId(), found.officeId(), found.salespersonId()))
                .map(found -> found.standing(today))
                .orElse(null);
    }
}
