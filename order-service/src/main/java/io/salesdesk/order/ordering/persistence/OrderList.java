package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.listing.Conditions;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of orders, newest first. */
@ApplicationScoped
public class OrderList {

    private final Orders orders;

    OrderList(Orders orders) {
        this.orders = orders;
    }

    /**
     * Which orders a list asks for; null means any.
     *
     * @param enteredFrom business date, inclusive
     * @param enteredTo business date, inclusive
     * @param shipBefore only orders with goods still here whose ship date is this day or earlier
     */
    public record Filter(
            @Nullable String number,
            @Nullable UUID customerId,
            @Nullable UUID salespersonId,
            Set<Order.State> states,
            @Nullable Progress progress,
            @Nullable OrderKind kind,
            @Nullable Boolean urgent,
            @Nullable LocalDate enteredFrom,
            @Nullable LocalDate enteredTo,
            @Nullable LocalDate shipBefore) {}

    public List<OrderEntity> page(Filter filter, DataScope scope, PageRequest page) {
        var after = page.after();
        var conditions = new Conditions()
                .and("number = :number", "number", filter.number())
                .and("customerId = :customer", "customer", filter.customerId())
                .and("salespersonId = :salesperson", "salesperson", filter.salespersonId())
                .and("state in :states", "states", filter.states().isEmpty() ? null : filter.states())
                .and("progress = :progress", "progress", filter.progress())
                .and("kind = :kind", "kind", filter.kind())
                .and("urgent = :urgent", "urgent", filter.urgent())
                .and("enteredOn >= :from", "from", filter.enteredFrom())
                .and("enteredOn <= :to", "to", filter.enteredTo())
                .and("id < :after", "after", after == null ? null : after.id());
        if (filter.shipBefore() != null) {
            conditions
                    .and("requestedShipDate <= :shipBefore", "shipBefore", filter.shipBefore())
                    .and("state in " + Orders.OPEN)
                    .and("progress in (ENTERED, STOCK_CHECKED, CONFIRMED)");
        }
        conditions.within(scope);
        return orders.find(conditions.query("order by id desc"), conditions.parameters())
                .page(0, page.fetchSize())
                .list();
    }
}
