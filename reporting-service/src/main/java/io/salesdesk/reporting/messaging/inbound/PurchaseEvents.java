package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import io.salesdesk.reporting.orders.model.ReservationFact;
import io.salesdesk.reporting.projection.application.Handlers;
import io.salesdesk.reporting.worklist.model.WorkKind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What fulfilment-service publishes about purchases and reservations, as far as somebody has to act. */
@Singleton
class PurchaseEvents {

    private final Handlers handlers;

    PurchaseEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseRequested(UUID purchaseId, String number, boolean depositRequired) {}

    /** Foreign goods of a project wait for the deposit first, which is nobody's act here (FUL-08). */
    @Produces
    @Singleton
    EventHandler<PurchaseRequested> purchaseRequested() {
        return handlers.filing("salesdesk.fulfilment.PurchaseRequested.v1", PurchaseRequested.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.purchaseId(),
                    purchase(event, "PurchaseRequested", data.depositRequired() ? null : WorkKind.PURCHASE_ORDER)
                            .about(data.number(), null, null));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseReleased(UUID purchaseId) {}

    @Produces
    @Singleton
    EventHandler<PurchaseReleased> purchaseReleased() {
        return handlers.filing(
                "salesdesk.fulfilment.PurchaseReleased.v1",
                PurchaseReleased.class,
                event -> Filings.matter(
                        event.data().purchaseId(), purchase(event, "PurchaseReleased", WorkKind.PURCHASE_ORDER)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseOrdered(UUID purchaseId) {}

    @Produces
    @Singleton
    EventHandler<PurchaseOrdered> purchaseOrdered() {
        return handlers.filing(
                "salesdesk.fulfilment.PurchaseOrdered.v1",
                PurchaseOrdered.class,
                event -> Filings.matter(
                        event.data().purchaseId(), purchase(event, "PurchaseOrdered", WorkKind.PURCHASE_TRANSIT)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseInTransit(UUID purchaseId, LocalDate expectedDate) {}

    @Produces
    @Singleton
    EventHandler<PurchaseInTransit> purchaseInTransit() {
        return handlers.filing("salesdesk.fulfilment.PurchaseInTransit.v1", PurchaseInTransit.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.purchaseId(),
                    purchase(event, "PurchaseInTransit", WorkKind.PURCHASE_ARRIVAL)
                            .dueOn(data.expectedDate()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsArrived(UUID purchaseId) {}

    @Produces
    @Singleton
    EventHandler<GoodsArrived> goodsArrived() {
        return handlers.filing(
                "salesdesk.fulfilment.GoodsArrived.v1",
                GoodsArrived.class,
                event -> Filings.matter(
                        event.data().purchaseId(), purchase(event, "GoodsArrived", WorkKind.GOODS_RECEIPT)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsReceiptWritten(UUID receiptId, String number, UUID purchaseId, UUID writtenBy) {}

    /** It waits for the supervisor's signature, and no second one is to be written (FUL-10). */
    @Produces
    @Singleton
    EventHandler<GoodsReceiptWritten> goodsReceiptWritten() {
        return handlers.filing("salesdesk.fulfilment.GoodsReceiptWritten.v1", GoodsReceiptWritten.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.purchaseId(),
                    new MatterFact.Part(
                            Filings.origin(event),
                            data.receiptId(),
                            receipt(event, "GoodsReceiptWritten", WorkKind.GOODS_RECEIPT_SIGNATURE)
                                    .about(data.number(), null, null)
                                    .madeBy(data.writtenBy())));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsReceiptWithdrawn(UUID receiptId, UUID purchaseId) {}

    /** The goods are to be counted again. */
    @Produces
    @Singleton
    EventHandler<GoodsReceiptWithdrawn> goodsReceiptWithdrawn() {
        return handlers.filing("salesdesk.fulfilment.GoodsReceiptWithdrawn.v1", GoodsReceiptWithdrawn.class, event -> {
            var data = event.data();
            return Filings.matter(
                    data.purchaseId(),
                    new MatterFact.Part(
                            Filings.origin(event), data.receiptId(), receipt(event, "GoodsReceiptWithdrawn", null)));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsReceived(UUID purchaseId) {}

    /** The receipt is an aggregate of its own; its signature stores what was bought (FUL-10). */
    @Produces
    @Singleton
    EventHandler<GoodsReceived> goodsReceived() {
        return handlers.filing(
                "salesdesk.fulfilment.GoodsReceived.v1",
                GoodsReceived.class,
                event -> Filings.matter(event.data().purchaseId(), new MatterFact.Ended(Filings.origin(event))));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PurchaseWithdrawn(UUID purchaseId) {}

    @Produces
    @Singleton
    EventHandler<PurchaseWithdrawn> purchaseWithdrawn() {
        return handlers.filing(
                "salesdesk.fulfilment.PurchaseWithdrawn.v1",
                PurchaseWithdrawn.class,
                event -> Filings.matter(event.data().purchaseId(), purchase(event, "PurchaseWithdrawn", null)));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationMade(
            UUID reservationId, String number, @Nullable UUID orderId, UUID customerId) {}

    /** One for a line of an order stays with the order, whose payment ends it; another one waits by itself. */
    @Produces
    @Singleton
    EventHandler<ReservationMade> reservationMade() {
        return handlers.filing("salesdesk.fulfilment.ReservationMade.v1", ReservationMade.class, event -> {
            var data = event.data();
            var reviewOn = event.businessDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            return data.orderId() == null
                    ? Filings.matter(
                            data.reservationId(),
                            reservation(event, "ReservationMade", WorkKind.RESERVATION_REVIEW)
                                    .about(data.number(), data.customerId(), null)
                                    .dueOn(reviewOn))
                    : Filings.order(
                            data.orderId(),
                            new ReservationFact.Made(
                                    Filings.origin(event), data.reservationId(), data.number(), reviewOn));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationReviewMissed(
            UUID reservationId, @Nullable UUID orderId, LocalDate reviewDay) {}

    /** What nobody has reviewed waits for the sales manager, like a customer who could not be asked. */
    @Produces
    @Singleton
    EventHandler<ReservationReviewMissed> reservationReviewMissed() {
        return handlers.filing(
                "salesdesk.fulfilment.ReservationReviewMissed.v1", ReservationReviewMissed.class, event -> {
                    var data = event.data();
                    var reviewOn = data.reviewDay().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                    return data.orderId() == null
                            ? Filings.matter(
                                    data.reservationId(),
                                    reservation(event, "ReservationReviewMissed", WorkKind.RESERVATION_DECISION))
                            : Filings.order(
                                    data.orderId(),
                                    new ReservationFact.Kept(
                                            Filings.origin(event), data.reservationId(), false, reviewOn));
                });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationKept(UUID reservationId, @Nullable UUID orderId, LocalDate reviewedOn, boolean reachable) {}

    /** A customer who could not be asked keeps the stock until the sales manager decides. */
    @Produces
    @Singleton
    EventHandler<ReservationKept> reservationKept() {
        return handlers.filing("salesdesk.fulfilment.ReservationKept.v1", ReservationKept.class, event -> {
            var data = event.data();
            var reviewOn = data.reviewedOn().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            if (data.orderId() != null) {
                return Filings.order(
                        data.orderId(),
                        new ReservationFact.Kept(
                                Filings.origin(event), data.reservationId(), data.reachable(), reviewOn));
            }
            return Filings.matter(
                    data.reservationId(),
                    data.reachable()
                            ? reservation(event, "ReservationKept", WorkKind.RESERVATION_REVIEW)
                                    .dueOn(reviewOn)
                            : reservation(event, "ReservationKept", WorkKind.RESERVATION_DECISION));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReservationReleased(UUID reservationId, @Nullable UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<ReservationReleased> reservationReleased() {
        return handlers.filing("salesdesk.fulfilment.ReservationReleased.v1", ReservationReleased.class, event -> {
            var data = event.data();
            return data.orderId() == null
                    ? Filings.matter(data.reservationId(), reservation(event, "ReservationReleased", null))
                    : Filings.order(
                            data.orderId(), new ReservationFact.Released(Filings.origin(event), data.reservationId()));
        });
    }

    private static Step purchase(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "fulfilment", "/api/v1/purchase-requests/", waitsFor);
    }

    private static Step receipt(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "fulfilment", "/api/v1/goods-receipts/", waitsFor);
    }

    private static Step reservation(IncomingEvent<?> event, String name, @Nullable WorkKind waitsFor) {
        return Step.of(Filings.origin(event), name, "fulfilment", "/api/v1/reservations/", waitsFor);
    }
}
