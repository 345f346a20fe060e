package io.salesdesk.order.ordering.application;

import io.salesdesk.platform.metrics.SampledGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The orders that are not at their end. */
final class OrderFigures {

    @Produces
    @Singleton
    SampledGauge open() {
        return new SampledGauge(
                "salesdesk.orders.open", "", "Orders that are neither completed nor cancelled", List.of("state"), """
                select known.state, count(sales_order.id)
                from (values ('ENTERED'), ('EXCEPTION'), ('CONFIRMED')) as known (state)
                left join sales_order on sales_order.state = known.state
                    and sales_order.state in ('ENTERED', 'EXCEPTION', 'CONFIRMED')
                group by known.state
                """);
    }
}
