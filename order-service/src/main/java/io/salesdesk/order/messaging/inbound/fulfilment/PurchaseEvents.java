package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderNote;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.application.TellSales;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What fulfilment says of the purchase for an order and its arrival, for its timeline and documents (ORD-04, ORD-11). */
class PurchaseEvents {

    private final HearOfOrder hear;
    private final TellSales tell;
    private final OrderLock lock;

    PurchaseEvents(HearOfOrder hear, TellSales tell, OrderLock lock) {
        this.hear = hear;
        this.tell = tell;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Purchase(
            UUID purchaseId,
            @Nullable String number,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable String origin,
            @Nullable Boolean depositRequired,
            @Nullable String reason,
            @Nullable String supplier,
            @Nullable String batch,
            @Nullable LocalDate expectedDate,
            @Nullable UUID requestedBy,
            @Nullable UUID orderedBy,
            @Nullable UUID reportedBy,
            @Nullable UUID signedBy) {

        @Nullable
        UUID actor() {
            return Stream.of(requestedBy, orderedBy, reportedBy, signedBy)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Produces
    @Singleton
    EventHandler<Purchase> requested() {
        return purchase("PurchaseRequested");
    }

    @Produces
    @Singleton
    EventHandler<Purchase> released() {
        return purchase("PurchaseReleased");
    }

    @Produces
    @Singleton
    EventHandler<Purchase> ordered() {
        return step("PurchaseOrdered");
    }

    @Produces
    @Singleton
    EventHandler<Purchase> inTransit() {
        return step("PurchaseInTransit");
    }

    @Produces
    @Singleton
    EventHandler<Purchase> arrived() {
        return step("GoodsArrived");
    }

    @Produces
    @Singleton
    EventHandler<Purchase> received() {
        return purchase("GoodsReceived");
    }

    /** A step that the salesperson is told of (ORD-11). */
    private EventHandler<Purchase> step(String name) {
        var note = purchase(name);
        return new Step(note, tell, name);
    }

    private record Step(OrderNote<Purchase> note, TellSales tell, String name) implements EventHandler<Purchase> {

        @Override
        public String type() {
            return note.type();
        }

        @Override
        public Class<Purchase> dataType() {
            return note.dataType();
        }

        @Override
        public Collection<RowLock> locks(IncomingEvent<Purchase> event) {
            return note.locks(event);
        }

        @Override
        public Outcome handle(IncomingEvent<Purchase> event) {
            var outcome = note.handle(event);
            var data = event.data();
            if (outcome == Outcome.APPLIED && data.orderId() != null) {
                tell.purchaseMoved(data.orderId(), name, data.purchaseId(), data.expectedDate());
            }
            return outcome;
        }
    }

    private OrderNote<Purchase> purchase(String name) {
        return new OrderNote<>(
                type(name),
                Purchase.class,
                hear,
                lock,
                Purchase::orderId,
                data -> fact(
                        name,
                        data.actor(),
                        "purchaseId",
                        data.purchaseId(),
                        "number",
                        data.number(),
                        "lineId",
                        data.lineId(),
                        "quantity",
                        data.quantity(),
                        "unit",
                        data.unit(),
                        "origin",
                        data.origin(),
                        "depositRequired",
                        data.depositRequired(),
                        "reason",
                        data.reason(),
                        "supplier",
                        data.supplier(),
                        "batch",
                        data.batch(),
                        "expectedDate",
                        data.expectedDate()));
    }

    private static Fact fact(String name, @Nullable UUID actor, @Nullable Object... details) {
        return new Fact("fulfilment", name, null, actor, Details.of(details));
    }

    private static String type(String name) {
        return "salesdesk.fulfilment." + name + ".v1";
    }
}
