package io.salesdesk.order.messaging.inbound.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderHandler;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.FollowShipment;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What billing says about the money of an order and the release of its shipments, for the timeline (ORD-09). */
class MoneyEvents {

    private final FollowShipment follow;
    private final HearOfOrder hear;
    private final OrderLock lock;

    MoneyEvents(FollowShipment follow, HearOfOrder hear, OrderLock lock) {
        this.follow = follow;
        this.hear = hear;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record CreditHoldPlaced(UUID shipmentId, UUID orderId, int orderRevision, Money missing, String rule) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleased(
            UUID releaseId, UUID shipmentId, UUID orderId, int orderRevision, Money amount, String rule) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentReleaseRevoked(UUID releaseId, UUID shipmentId, UUID orderId, String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payment(
            UUID orderId,
            Money amount,
            @Nullable UUID postedBy,
            @Nullable UUID reversedBy,
            @Nullable String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receivable(
            UUID orderId,
            @Nullable Money amount,
            @Nullable Money outstanding,
            @Nullable Money total) {}

    @Produces
    @Singleton
    EventHandler<CreditHoldPlaced> held() {
        return OrderHandler.of(
                type("CreditHoldPlaced"), CreditHoldPlaced.class, lock, CreditHoldPlaced::orderId, event -> {
                    var data = event.data();
                    return follow.held(
                            data.shipmentId(),
                            event.businessDate(),
                            new Fact(
                                    "billing",
                                    "CreditHoldPlaced",
                                    data.orderRevision(),
                                    null,
                                    Details.of(
                                            "shipmentId", data.shipmentId(),
                                            "missing", data.missing(),
                                            "rule", data.rule())));
                });
    }

    @Produces
    @Singleton
    EventHandler<ShipmentReleased> released() {
        return OrderHandler.of(
                type("ShipmentReleased"), ShipmentReleased.class, lock, ShipmentReleased::orderId, event -> {
                    var data = event.data();
                    return follow.released(
                            data.shipmentId(),
                            true,
                            event.businessDate(),
                            new Fact(
                                    "billing",
                                    "ShipmentReleased",
                                    data.orderRevision(),
                                    null,
                                    Details.of(
                                            "shipmentId", data.shipmentId(),
                                            "releaseId", data.releaseId(),
                                            "amount", data.amount(),
                                            "rule", data.rule())));
                });
    }

    @Produces
    @Singleton
    EventHandler<ShipmentReleaseRevoked> revoked() {
        return OrderHandler.of(
                type("ShipmentReleaseRevoked"),
                ShipmentReleaseRevoked.class,
                lock,
                ShipmentReleaseRevoked::orderId,
                event -> {
                    var data = event.data();
                    return follow.released(
                            data.shipmentId(),
                            false,
                            event.businessDate(),
                            new Fact(
                                    "billing",
                                    "ShipmentReleaseRevoked",
                                    null,
                                    null,
                                    Details.of(
                                            "shipmentId", data.shipmentId(),
                                            "releaseId", data.releaseId(),
                                            "reason", data.reason())));
                });
    }

    @Produces
    @Singleton
    EventHandler<Payment> paymentReceived() {
        return payment("PaymentReceived");
    }

    @Produces
    @Singleton
    EventHandler<Payment> paymentReversed() {
        return payment("PaymentReversed");
    }

    @Produces
    @Singleton
    EventHandler<Receivable> receivableRecorded() {
        return receivable("ReceivableRecorded");
    }

    @Produces
    @Singleton
    EventHandler<Receivable> receivableSettled() {
        return receivable("ReceivableSettled");
    }

    @Produces
    @Singleton
    EventHandler<Receivable> fullyPaid() {
        return receivable("OrderFullyPaid");
    }

    private EventHandler<Payment> payment(String name) {
        return OrderHandler.of(type(name), Payment.class, lock, Payment::orderId, event -> {
            var data = event.data();
            return hear.note(
                    data.orderId(),
                    event.businessDate(),
                    new Fact(
                            "billing",
                            name,
                            null,
                            data.postedBy() == null ? data.reversedBy() : data.postedBy(),
                            Details.of("amount", data.amount(), "reason", data.reason())));
        });
    }

    private EventHandler<Receivable> receivable(String name) {
        return OrderHandler.of(type(name), Receivable.class, lock, Receivable::orderId, event -> {
            var data = event.data();
            return hear.note(
                    data.orderId(),
                    event.businessDate(),
                    new Fact(
                            "billing",
                            name,
                            null,
                            null,
                            Details.of(
                                    "amount", data.amount(),
                                    "outstanding", data.outstanding(),
                                    "total", data.total())));
        });
    }

    private static String type(String name) {
        return "salesdesk.billing." + name + ".v1";
    }
}
