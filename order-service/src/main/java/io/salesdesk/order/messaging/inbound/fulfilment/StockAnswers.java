package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderHandler;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.model.OrderCommand;
import io.salesdesk.order.ordering.model.Origin;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.StockAnswer;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What fulfilment answers about stock (FUL-01), and when the answer does not hold any more. */
class StockAnswers {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StockChecked(UUID orderId, int revision, UUID answerId, boolean complete, List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            UUID lineId,
            BigDecimal allocated,
            Unit unit,
            @Nullable BigDecimal futures,
            @Nullable String batch,
            @Nullable UUID stockLineId,
            @Nullable UUID futuresLineId,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AllocationExpired(
            UUID orderId,
            int revision,
            UUID answerId,
            @Nullable Instant expiredAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StockShortageDetected(UUID orderId, int revision, List<Missing> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Missing(UUID lineId, BigDecimal missing, Unit unit) {}

    @Produces
    @Singleton
    EventHandler<StockChecked> stockChecked(HearOfOrder hear, OrderLock lock, BusinessClock clock) {
        return OrderHandler.of(
                "salesdesk.fulfilment.StockChecked.v1", StockChecked.class, lock, StockChecked::orderId, event -> {
                    var data = event.data();
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact(
                                    "fulfilment",
                                    "StockChecked",
                                    data.revision(),
                                    null,
                                    Details.of("answerId", data.answerId(), "complete", data.complete())),
                            _ -> new OrderCommand.RecordStockAnswer(answer(data, clock.now())));
                });
    }

    private static StockAnswer answer(StockChecked data, Instant now) {
        return new StockAnswer(
                data.answerId(),
                data.revision(),
                data.complete(),
                now,
                data.lines().stream()
                        .map(line -> new StockAnswer.Line(
                                line.lineId(),
                                new Quantity(line.allocated(), line.unit()),
                                line.futures() == null
                                        ? Quantity.zero(line.unit())
                                        : new Quantity(line.futures(), line.unit()),
                                line.batch(),
                                line.stockLineId(),
                                line.futuresLineId(),
                                line.origin(),
                                line.expectedDate()))
                        .toList());
    }

    @Produces
    @Singleton
    EventHandler<AllocationExpired> allocationExpired(HearOfOrder hear, OrderLock lock) {
        return OrderHandler.of(
                "salesdesk.fulfilment.AllocationExpired.v1",
                AllocationExpired.class,
                lock,
                AllocationExpired::orderId,
                event -> {
                    var data = event.data();
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact(
                                    "fulfilment",
                                    "AllocationExpired",
                                    data.revision(),
                                    null,
                                    Details.of("answerId", data.answerId())),
                            _ -> new OrderCommand.ExpireAllocation(
                                    data.revision(),
                                    data.answerId(),
                                    data.expiredAt() == null ? event.time() : data.expiredAt()));
                });
    }

    @Produces
    @Singleton
    EventHandler<StockShortageDetected> shortage(HearOfOrder hear, OrderLock lock) {
        return OrderHandler.of(
                "salesdesk.fulfilment.StockShortageDetected.v1",
                StockShortageDetected.class,
                lock,
                StockShortageDetected::orderId,
                event -> {
                    var data = event.data();
                    var missing = data.lines().stream()
                            .collect(Collectors.toMap(
                                    Missing::lineId, line -> new Quantity(line.missing(), line.unit())));
                    return hear.hear(
                            data.orderId(),
                            event.businessDate(),
                            new Fact("fulfilment", "StockShortageDetected", data.revision(), null, Details.of()),
                            _ -> new OrderCommand.ReportShortage(Ids.next(), data.revision(), missing));
                });
    }
}
