package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.OrderLine;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records what was confirmed with the customer (与客户确认, ORD-03). */
@ApplicationScoped
public class ConfirmWithCustomer {

    private final OrderDesk desk;

    ConfirmWithCustomer(OrderDesk desk) {
        this.desk = desk;
    }

    /** The record as it was sent; what ORD-03 asks for may be missing from it, which the model refuses. */
    public record Call(
            int revision,
            UUID stockAnswerId,
            UUID balanceAnswerId,
            @Nullable String confirmedWith,
            @Nullable ContactChannel channel,
            @Nullable String shippingMethod,
            @Nullable String shippingTime,
            @Nullable Boolean paymentDemanded,
            List<CalledLine> lines) {}

    /** @param unit the line's own when absent */
    public record CalledLine(
            UUID lineId,
            @Nullable String model,
            @Nullable BigDecimal quantity,
            @Nullable Unit unit,
            @Nullable Source source,
            @Nullable LocalDate expectedDate) {}

    public StoredOrder record(UUID orderId, Call call) {
        return desk.act(
                orderId,
                "order.confirm-with-customer",
                stored -> new OrderCommand.ConfirmWithCustomer(
                        Ids.next(),
                        desk.actor(),
                        call.revision(),
                        call.stockAnswerId(),
                        call.balanceAnswerId(),
                        call.confirmedWith(),
                        call.channel(),
                        call.shippingMethod(),
                        call.shippingTime(),
                        call.paymentDemanded(),
                        lines(stored, call)));
    }

    private static List<OrderCommand.ConfirmedLine> lines(StoredOrder stored, Call call) {
        var units = stored.parts().stream()
                .collect(Collectors.toMap(
                        OrderLine.Part::lineId, part -> part.quantity().unit()));
        return call.lines().stream()
                .map(line -> {
                    var unit = line.unit() == null ? units.get(line.lineId()) : line.unit();
                    return new OrderCommand.ConfirmedLine(
                            line.lineId(),
                            line.model(),
                            line.quantity() == null || unit == null ? null : new Quantity(line.quantity(), unit),
                            line.source(),
                            line.expectedDate());
                })
                .toList();
    }
}
