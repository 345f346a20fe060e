package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.model.PurchaseEvent;
import io.salesdesk.fulfilment.purchasing.model.ReleaseReason;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to purchases; subject and key are the purchase's id. */
@ApplicationScoped
public class PurchaseEvents {

    private final EventPublisher publisher;

    PurchaseEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record PurchaseRequested(
            UUID purchaseId,
            String number,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            @Nullable UUID reservationId,
            @Nullable UUID splitFrom,
            UUID productId,
            String quantity,
            String unit,
            Origin origin,
            boolean depositRequired,
            Instant requestedAt,
            @Nullable UUID requestedBy) {}

    record PurchaseReleased(UUID purchaseId, @Nullable UUID orderId, ReleaseReason reason) {}

    record PurchaseOrdered(
            UUID purchaseId,
            @Nullable UUID orderId,
            String supplier,
            String quantity,
            String unit,
            LocalDate expectedDate,
            UUID orderedBy) {}

    record PurchaseInTransit(
            UUID purchaseId,
            @Nullable UUID orderId,
            LocalDate expectedDate,
            @Nullable String reference,
            UUID reportedBy) {}

    record GoodsArrived(
            UUID purchaseId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            Instant arrivedAt,
            UUID reportedBy) {}

    record PurchaseChanged(UUID purchaseId, @Nullable UUID orderId, String quantity, String unit, String cause) {}

    record PurchaseWithdrawn(UUID purchaseId, @Nullable UUID orderId, String reason) {}

    public void requested(PurchaseEntity purchase) {
        publish(
                purchase,
                "PurchaseRequested",
                new PurchaseRequested(
                        purchase.id(),
                        purchase.number(),
                        purchase.orderId().orElse(null),
                        purchase.lineId().orElse(null),
                        purchase.reservationId().orElse(null),
                        purchase.splitFrom().orElse(null),
                        purchase.productId(),
                        Quantities.text(purchase.quantity()),
                        purchase.unit(),
                        purchase.origin(),
                        purchase.depositRequired(),
                        purchase.requestedAt(),
                        purchase.requestedBy().orElse(null)));
    }

    public void publish(PurchaseEntity purchase, PurchaseEvent event) {
        var id = purchase.id();
        var order = purchase.orderId().orElse(null);
        switch (event) {
            case PurchaseEvent.Released(var reason) ->
                publish(purchase, "PurchaseReleased", new PurchaseReleased(id, order, reason));
            case PurchaseEvent.Ordered(var by, var terms) ->
                publish(
                        purchase,
                        "PurchaseOrdered",
                        new PurchaseOrdered(
                                id,
                                order,
                                terms.supplier(),
                                Quantities.text(terms.quantity()),
                                purchase.unit(),
                                terms.expectedDate(),
                                by.person()));
            case PurchaseEvent.Departed(var by, var expected, var reference) ->
                publish(
                        purchase,
                        "PurchaseInTransit",
                        new PurchaseInTransit(id, order, expected, reference, by.person()));
            case PurchaseEvent.Arrived(var by, var at) ->
                publish(
                        purchase,
                        "GoodsArrived",
                        new GoodsArrived(id, order, purchase.lineId().orElse(null), at, by.person()));
            case PurchaseEvent.Stored _ -> {
                // The signed receipt says it, with what was received.
            }
            case PurchaseEvent.Amended(var terms) ->
                publish(purchase, "PurchaseChanged", changed(purchase, terms.quantity(), "AMENDED"));
            case PurchaseEvent.Split(var first, var _) ->
                publish(purchase, "PurchaseChanged", changed(purchase, first, "SPLIT"));
            case PurchaseEvent.Reduced(var quantity) ->
                publish(purchase, "PurchaseChanged", changed(purchase, quantity, "ORDER_CHANGED"));
            case PurchaseEvent.Withdrawn(var reason) ->
                publish(purchase, "PurchaseWithdrawn", new PurchaseWithdrawn(id, order, reason));
        }
    }

    private static PurchaseChanged changed(PurchaseEntity purchase, BigDecimal quantity, String cause) {
        return new PurchaseChanged(
                purchase.id(), purchase.orderId().orElse(null), Quantities.text(quantity), purchase.unit(), cause);
    }

    void publish(PurchaseEntity purchase, String name, Object data) {
        var event = OutgoingEvent.of(name, purchase.id(), purchase.nextEventSequence(), data);
        publisher.publish(
                purchase.orderId().map(order -> event.with("orderid", order)).orElse(event));
    }
}
