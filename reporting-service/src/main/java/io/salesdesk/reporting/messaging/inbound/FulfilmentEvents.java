package io.salesdesk.reporting.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.reporting.orders.model.OrderFact;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import io.salesdesk.reporting.projection.application.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;

/** What fulfilment-service publishes about stock answers and shipments. */
@Singleton
class FulfilmentEvents {

    private final Handlers handlers;

    FulfilmentEvents(Handlers handlers) {
        this.handlers = handlers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StockChecked(UUID orderId, int revision, UUID answerId, boolean complete) {}

    @Produces
    @Singleton
    EventHandler<StockChecked> stockChecked() {
        return handlers.filing("salesdesk.fulfilment.StockChecked.v1", StockChecked.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new OrderFact.StockAnswered(
                            Filings.origin(event), data.revision(), data.answerId(), data.complete()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record AllocationExpired(UUID orderId, UUID answerId) {}

    @Produces
    @Singleton
    EventHandler<AllocationExpired> allocationExpired() {
        return handlers.filing("salesdesk.fulfilment.AllocationExpired.v1", AllocationExpired.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new OrderFact.AllocationExpired(Filings.origin(event), data.answerId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentRequested(UUID shipmentId, UUID orderId, String number, Money amount, UUID requestedBy) {}

    @Produces
    @Singleton
    EventHandler<ShipmentRequested> shipmentRequested() {
        return handlers.filing("salesdesk.fulfilment.ShipmentRequested.v1", ShipmentRequested.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Requested(
                            Filings.origin(event),
                            data.shipmentId(),
                            data.number(),
                            data.amount(),
                            data.requestedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentInstructed(UUID shipmentId, UUID orderId, UUID instructedBy) {}

    @Produces
    @Singleton
    EventHandler<ShipmentInstructed> shipmentInstructed() {
        return handlers.filing("salesdesk.fulfilment.ShipmentInstructed.v1", ShipmentInstructed.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Instructed(Filings.origin(event), data.shipmentId(), data.instructedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentChecked(UUID shipmentId, UUID orderId, UUID checkedBy) {}

    @Produces
    @Singleton
    EventHandler<ShipmentChecked> shipmentChecked() {
        return handlers.filing("salesdesk.fulfilment.ShipmentChecked.v1", ShipmentChecked.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Checked(Filings.origin(event), data.shipmentId(), data.checkedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentWithdrawn(UUID shipmentId, UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<ShipmentWithdrawn> shipmentWithdrawn() {
        return handlers.filing("salesdesk.fulfilment.ShipmentWithdrawn.v1", ShipmentWithdrawn.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new ShipmentFact.Withdrawn(Filings.origin(event), data.shipmentId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OutboundDocumentIssued(UUID shipmentId, UUID orderId, String documentNumber, UUID issuedBy) {}

    @Produces
    @Singleton
    EventHandler<OutboundDocumentIssued> outboundDocumentIssued() {
        return handlers.filing(
                "salesdesk.fulfilment.OutboundDocumentIssued.v1", OutboundDocumentIssued.class, event -> {
                    var data = event.data();
                    return Filings.order(
                            data.orderId(),
                            new ShipmentFact.DocumentIssued(
                                    Filings.origin(event), data.shipmentId(), data.documentNumber(), data.issuedBy()));
                });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OutboundDocumentSupervised(UUID shipmentId, UUID orderId, UUID supervisedBy) {}

    @Produces
    @Singleton
    EventHandler<OutboundDocumentSupervised> outboundDocumentSupervised() {
        return handlers.filing(
                "salesdesk.fulfilment.OutboundDocumentSupervised.v1", OutboundDocumentSupervised.class, event -> {
                    var data = event.data();
                    return Filings.order(
                            data.orderId(),
                            new ShipmentFact.DocumentSupervised(
                                    Filings.origin(event), data.shipmentId(), data.supervisedBy()));
                });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentApproved(UUID shipmentId, UUID orderId, UUID approvedBy) {}

    @Produces
    @Singleton
    EventHandler<ShipmentApproved> shipmentApproved() {
        return handlers.filing("salesdesk.fulfilment.ShipmentApproved.v1", ShipmentApproved.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Approved(Filings.origin(event), data.shipmentId(), data.approvedBy()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentHandedOver(UUID shipmentId, UUID orderId, UUID shipperId) {}

    @Produces
    @Singleton
    EventHandler<ShipmentHandedOver> shipmentHandedOver() {
        return handlers.filing("salesdesk.fulfilment.ShipmentHandedOver.v1", ShipmentHandedOver.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.HandedOver(Filings.origin(event), data.shipmentId(), data.shipperId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsShipped(UUID shipmentId, UUID orderId, Money amount, Instant shippedAt) {}

    @Produces
    @Singleton
    EventHandler<GoodsShipped> goodsShipped() {
        return handlers.filing("salesdesk.fulfilment.GoodsShipped.v1", GoodsShipped.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(),
                    new ShipmentFact.Shipped(
                            Filings.origin(event), data.shipmentId(), data.amount(), data.shippedAt()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShipmentTracked(UUID shipmentId, UUID orderId, LocalDate day) {}

    @Produces
    @Singleton
    EventHandler<ShipmentTracked> shipmentTracked() {
        return handlers.filing("salesdesk.fulfilment.ShipmentTracked.v1", ShipmentTracked.class, event -> {
            var data = event.data();
            return Filings.order(
                    data.orderId(), new ShipmentFact.Tracked(Filings.origin(event), data.shipmentId(), data.day()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoodsDelivered(UUID shipmentId, UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<GoodsDelivered> goodsDelivered() {
        return handlers.filing("salesdesk.fulfilment.GoodsDelivered.v1", GoodsDelivered.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new ShipmentFact.Delivered(Filings.origin(event), data.shipmentId()));
        });
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReceiptConfirmed(UUID shipmentId, UUID orderId) {}

    @Produces
    @Singleton
    EventHandler<ReceiptConfirmed> receiptConfirmed() {
        return handlers.filing("salesdesk.fulfilment.ReceiptConfirmed.v1", ReceiptConfirmed.class, event -> {
            var data = event.data();
            return Filings.order(data.orderId(), new ShipmentFact.Received(Filings.origin(event), data.shipmentId()));
        });
    }
}
