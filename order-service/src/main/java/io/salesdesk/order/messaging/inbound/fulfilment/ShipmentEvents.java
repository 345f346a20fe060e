package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderHandler;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.FollowShipment;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.order.ordering.persistence.ShipmentStage;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the shipments of an order go on, for its progress (ORD-06) and its timeline (ORD-09). */
class ShipmentEvents {

    private final FollowShipment follow;
    private final HearOfOrder hear;
    private final OrderLock lock;

    ShipmentEvents(FollowShipment follow, HearOfOrder hear, OrderLock lock) {
        this.follow = follow;
        this.hear = hear;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentRequested(
            UUID shipmentId,
            String number,
            UUID orderId,
            @Nullable UUID requestedBy,
            List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(UUID lineId, BigDecimal quantity, Unit unit) {}

    /** What the events of the stages have in common, and the one person whom each of them names. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stage(
            UUID shipmentId,
            String number,
            UUID orderId,
            @Nullable UUID instructedBy,
            @Nullable UUID checkedBy,
            @Nullable UUID withdrawnBy,
            @Nullable UUID issuedBy,
            @Nullable UUID supervisedBy,
            @Nullable UUID approvedBy,
            @Nullable UUID shipperId,
            @Nullable UUID confirmedBy,
            @Nullable UUID recordedBy,
            @Nullable String reason,
            @Nullable String documentNumber,
            @Nullable String trackingNumber) {

        @Nullable
        UUID actor() {
            return Stream.of(
                            instructedBy,
                            checkedBy,
                            withdrawnBy,
                            issuedBy,
                            supervisedBy,
                            approvedBy,
                            shipperId,
                            confirmedBy,
                            recordedBy)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReceiptConfirmed(
            UUID shipmentId,
            String number,
            UUID orderId,
            @Nullable UUID recordedBy,
            List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remark(
            UUID shipmentId,
            String number,
            UUID orderId,
            @Nullable UUID recordedBy,
            @Nullable UUID requestedBy,
            @Nullable String finding,
            @Nullable String description,
            @Nullable String reason) {}

    @Produces
    @Singleton
    EventHandler<ShipmentRequested> requested() {
        return new OrderHandler<>(
                type("ShipmentRequested"),
                ShipmentRequested.class,
                lock,
                ShipmentRequested::orderId,
                data -> Set.of(data.shipmentId()),
                event -> {
                    var data = event.data();
                    return follow.requested(
                            data.orderId(),
                            data.shipmentId(),
                            data.number(),
                            data.requestedBy(),
                            quantities(data.lines()),
                            event.businessDate(),
                            fact("ShipmentRequested", data.requestedBy(), data.shipmentId(), data.number(), Map.of()));
                });
    }

    @Produces
    @Singleton
    EventHandler<Stage> instructed() {
        return stage("ShipmentInstructed", ShipmentStage.INSTRUCTED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> checked() {
        return stage("ShipmentChecked", ShipmentStage.CHECKED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> withdrawn() {
        return stage("ShipmentWithdrawn", ShipmentStage.WITHDRAWN);
    }

    @Produces
    @Singleton
    EventHandler<Stage> documentIssued() {
        return stage("OutboundDocumentIssued", ShipmentStage.DOCUMENT_ISSUED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> documentSupervised() {
        return stage("OutboundDocumentSupervised", ShipmentStage.SUPERVISED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> approved() {
        return stage("ShipmentApproved", ShipmentStage.APPROVED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> handedOver() {
        return stage("ShipmentHandedOver", ShipmentStage.HANDED_OVER);
    }

    @Produces
    @Singleton
    EventHandler<Stage> shipped() {
        return stage("GoodsShipped", ShipmentStage.SHIPPED);
    }

    @Produces
    @Singleton
    EventHandler<Stage> delivered() {
        return stage("GoodsDelivered", ShipmentStage.DELIVERED);
    }

    @Produces
    @Singleton
    EventHandler<ReceiptConfirmed> received() {
        return OrderHandler.of(
                type("ReceiptConfirmed"), ReceiptConfirmed.class, lock, ReceiptConfirmed::orderId, event -> {
                    var data = event.data();
                    return follow.received(
                            data.shipmentId(),
                            quantities(data.lines()),
                            event.businessDate(),
                            fact("ReceiptConfirmed", data.recordedBy(), data.shipmentId(), data.number(), Map.of()));
                });
    }

    @Produces
    @Singleton
    EventHandler<Remark> tracked() {
        return remark("ShipmentTracked");
    }

    @Produces
    @Singleton
    EventHandler<Remark> abnormality() {
        return remark("ShipmentAbnormalityReported");
    }

    @Produces
    @Singleton
    EventHandler<Remark> documentReversed() {
        return remark("OutboundDocumentReversed");
    }

    private EventHandler<Stage> stage(String name, ShipmentStage stage) {
        return OrderHandler.of(type(name), Stage.class, lock, Stage::orderId, event -> {
            var data = event.data();
            return follow.reached(
                    data.shipmentId(),
                    stage,
                    event.businessDate(),
                    fact(
                            name,
                            data.actor(),
                            data.shipmentId(),
                            data.number(),
                            Details.of(
                                    "reason", data.reason(),
                                    "documentNumber", data.documentNumber(),
                                    "trackingNumber", data.trackingNumber())));
        });
    }

    private EventHandler<Remark> remark(String name) {
        Function<IncomingEvent<Remark>, Outcome> effect = event -> {
            var data = event.data();
            return hear.note(
                    data.orderId(),
                    event.businessDate(),
                    fact(
                            name,
                            data.recordedBy() == null ? data.requestedBy() : data.recordedBy(),
                            data.shipmentId(),
                            data.number(),
                            Details.of(
                                    "finding", data.finding(),
                                    "description", data.description(),
                                    "reason", data.reason())));
        };
        return OrderHandler.of(type(name), Remark.class, lock, Remark::orderId, effect);
    }

    private static Fact fact(
            String name, @Nullable UUID actor, UUID shipmentId, String number, Map<String, Object> more) {
        var details = Details.of("shipmentId", shipmentId, "shipmentNumber", number);
        details.putAll(more);
        return new Fact("fulfilment", name, null, actor, details);
    }

    private static Map<UUID, Quantity> quantities(List<Line> lines) {
        return lines.stream()
                .collect(Collectors.toMap(
                        Line::lineId, line -> new Quantity(line.quantity(), line.unit()), Quantity::plus));
    }

    private static String type(String name) {
        return "salesdesk.fulfilment." + name + ".v1";
    }
}
