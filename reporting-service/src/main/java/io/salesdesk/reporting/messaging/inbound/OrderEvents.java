package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.Sale;
import io.salesdesk.reporting.projection.application.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What order-service publishes about orders. */
@Singleton
class OrderEvents {

    private final Handlers handlers;
    private final ZoneId zone;

    OrderEvents(Handlers handlers, BusinessClock clock) {
        this.handlers = handlers;
        this.zone = clock.zone();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderEntered(
            UUID orderId,
            int revision,
            String number,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String kind,
            boolean urgent,
            UUID enteredBy,
            @Nullable UUID suppliedBy,
            Money total,
            List<Line> lines,
            Instant enteredAt,
            @Nullable UUID contractId) {}

    @Produces
    @Singleton
    EventHandler<OrderEntered> orderEntered() {
        return handlers.filing("salesdesk.order.OrderEntered.v1", OrderEntered.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.Revision(
                            Filings.origin(event),
                            data.revision(),
                            data.number(),
                            data.customerId(),
                            new Sale(
                                    new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                                    data.total(),
                                    Line.quantities(data.lines())),
                            data.kind(),
                            data.urgent(),
                            data.enteredBy(),
                            data.suppliedBy(),
                            false,
                            data.enteredAt(),
                            data.contractId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderAmended(
            UUID orderId,
            int revision,
            String number,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String kind,
            boolean urgent,
            UUID enteredBy,
            @Nullable UUID suppliedBy,
            Money total,
            List<Line> lines,
            boolean afterConfirmation,
            @Nullable UUID contractId) {}

    @Produces
    @Singleton
    EventHandler<OrderAmended> orderAmended() {
        return handlers.filing("salesdesk.order.OrderAmended.v1", OrderAmended.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.Revision(
                            Filings.origin(event),
                            data.revision(),
                            data.number(),
                            data.customerId(),
                            new Sale(
                                    new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                                    data.total(),
                                    Line.quantities(data.lines())),
                            data.kind(),
                            data.urgent(),
                            data.enteredBy(),
                            data.suppliedBy(),
                            data.afterConfirmation(),
                            Filings.businessTime(event, zone),
                            data.contractId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderConfirmed(
            UUID orderId,
            int revision,
            String number,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            Money total,
            Instant confirmedAt,
            List<Line> lines) {}

    @Produces
    @Singleton
    EventHandler<OrderConfirmed> orderConfirmed() {
        return handlers.filing("salesdesk.order.OrderConfirmed.v1", OrderConfirmed.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.Confirmed(
                            Filings.origin(event),
                            data.revision(),
                            data.number(),
                            data.customerId(),
                            new Sale(
                                    new Attribution(data.salespersonId(), data.officeId(), data.regionId()),
                                    data.total(),
                                    Line.quantities(data.lines())),
                            data.confirmedAt()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderCancelled(UUID orderId, Instant cancelledAt) {}

    @Produces
    @Singleton
    EventHandler<OrderCancelled> orderCancelled() {
        return handlers.filing("salesdesk.order.OrderCancelled.v1", OrderCancelled.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new OrderFact.Cancelled(Filings.origin(event), data.cancelledAt()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderCompleted(UUID orderId, Instant completedAt) {}

    @Produces
    @Singleton
    EventHandler<OrderCompleted> orderCompleted() {
        return handlers.filing("salesdesk.order.OrderCompleted.v1", OrderCompleted.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new OrderFact.Completed(Filings.origin(event), data.completedAt()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderExceptionRaised(
            UUID orderId,
            UUID exceptionId,
            String reasonCode,
            @Nullable UUID raisedBy) {}

    @Produces
    @Singleton
    EventHandler<OrderExceptionRaised> orderExceptionRaised() {
        return handlers.filing("salesdesk.order.OrderExceptionRaised.v1", OrderExceptionRaised.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.ExceptionRaised(
                            Filings.origin(event), data.exceptionId(), data.reasonCode(), data.raisedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderExceptionResolved(UUID orderId, UUID exceptionId) {}

    @Produces
    @Singleton
    EventHandler<OrderExceptionResolved> orderExceptionResolved() {
        return handlers.filing("salesdesk.order.OrderExceptionResolved.v1", OrderExceptionResolved.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new OrderFact.ExceptionResolved(Filings.origin(event), data.exceptionId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerConfirmationRecorded(
            UUID orderId, int revision, UUID confirmationId, UUID stockAnswerId, UUID recordedBy) {}

    @Produces
    @Singleton
    EventHandler<CustomerConfirmationRecorded> customerConfirmationRecorded() {
        return handlers.filing(
                "salesdesk.order.CustomerConfirmationRecorded.v1", CustomerConfirmationRecorded.class, event -> {
                    var data = event.data();
                    return Filings.order(
                            data.orderId(),
                            new OrderFact.CustomerConfirmed(
                                    Filings.origin(event),
                                    data.revision(),
                                    data.confirmationId(),
                                    data.stockAnswerId(),
                                    data.recordedBy()));
                });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OrderReviewed(UUID orderId, int revision, UUID reviewedBy) {}

    @Produces
    @Singleton
    EventHandler<OrderReviewed> orderReviewed() {
        return handlers.filing("salesdesk.order.OrderReviewed.v1", OrderReviewed.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new OrderFact.Reviewed(Filings.origin(event), data.revision(), data.reviewedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StockCheckRequested(UUID orderId, int revision) {}

    @Produces
    @Singleton
    EventHandler<StockCheckRequested> stockCheckRequested() {
        return handlers.filing("salesdesk.order.StockCheckRequested.v1", StockCheckRequested.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new OrderFact.StockCheckRequested(Filings.origin(event), data.revision()));
        });
    }

    /** A line, as far as its quantity counts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(BigDecimal quantity, String unit, @Nullable Boolean cancelled) {

        static Map<String, BigDecimal> quantities(List<Line> lines) {
            var sums = new TreeMap<String, BigDecimal>();
            lines.stream()
                    .filter(line -> !Boolean.TRUE.equals(line.cancelled()))
                    .forEach(line -> sums.merge(line.unit(), line.quantity(), BigDecimal::add));
            return sums;
        }
    }
}
