package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderHandler;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fulfilment decides about a change of a confirmed order. */
class ChangeAnswers {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderChangeAccepted(UUID orderId, UUID changeId, int fromRevision, UUID answerId, List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID lineId,
            BigDecimal quantity,
            Unit unit,
            @Nullable BigDecimal allocated,
            @Nullable BigDecimal futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate,
            boolean accepted,
            @Nullable String refusal) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderChangeRefused(UUID orderId, UUID changeId, int fromRevision, String reason) {}

    @Produces
    @Singleton
    EventHandler<OrderChangeAccepted> accepted(HearOfOrder hear, OrderLock lock, BusinessClock clock) {
        return OrderHandler.of(
                "salesdesk.fulfilment.OrderChangeAccepted.v1",
                OrderChangeAccepted.class,
                lock,
                OrderChangeAccepted::orderId,
                event -> {
                    var data = event.data();
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact(
                                    "fulfilment",
                                    "OrderChangeAccepted",
                                    data.fromRevision(),
                                    null,
                                    Details.of("changeId", data.changeId(), "answerId", data.answerId())),
                            _ -> new OrderCommand.AcceptChange(data.changeId(), outcome(data, clock.now())));
                });
    }

    private static OrderChange.Outcome outcome(OrderChangeAccepted data, Instant now) {
        return new OrderChange.Outcome(
                data.answerId(),
                now,
                data.lines().stream()
                        .map(line -> new OrderChange.DecidedLine(
                                line.lineId(),
                                new Quantity(line.quantity(), line.unit()),
                                quantity(line.allocated(), line.unit()),
                                quantity(line.futures(), line.unit()),
                                line.batch(),
                                line.stockLineId(),
                                line.futuresLineId(),
                                line.origin(),
                                line.expectedDate(),
                                line.accepted(),
                                line.refusal()))
                        .toList());
    }

    private static Quantity quantity(@Nullable BigDecimal amount, Unit unit) {
        return amount == null ? Quantity.zero(unit) : new Quantity(amount, unit);
    }

    @Produces
    @Singleton
    EventHandler<OrderChangeRefused> refused(HearOfOrder hear, OrderLock lock) {
        return OrderHandler.of(
                "salesdesk.fulfilment.OrderChangeRefused.v1",
                OrderChangeRefused.class,
                lock,
                OrderChangeRefused::orderId,
                event -> {
                    var data = event.data();
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact(
                                    "fulfilment",
                                    "OrderChangeRefused",
                                    data.fromRevision(),
                                    null,
                                    Details.of("changeId", data.changeId(), "reason", data.reason())),
                            _ -> new OrderCommand.RefuseChange(data.changeId(), data.reason()));
                });
    }
}
