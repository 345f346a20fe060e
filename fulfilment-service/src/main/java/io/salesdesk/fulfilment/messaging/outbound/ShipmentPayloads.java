package io.salesdesk.fulfilment.messaging.outbound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The data of the events about shipments. All of them name the shipment, its order and the customer. */
final class ShipmentPayloads {

    private ShipmentPayloads() {}

    /** @param gross tax-inclusive amount of this quantity */
    record GoodsLine(UUID lineId, UUID productId, String batch, String quantity, String unit, Money gross) {}

    record DocumentLine(
            UUID lineId, UUID productId, String batch, String quantity, String unit, String unitPrice, Money gross) {}

    record ReceivedLine(UUID lineId, String quantity, String unit) {}

    record ShipmentRequested(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            List<GoodsLine> lines,
            Money freight,
            Money amount,
            UUID requestedBy,
            Instant requestedAt,
            String channel) {}

    record ShipmentInstructed(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID instructedBy,
            String shippingMethod,
            @Nullable String carrier,
            LocalDate deliverBy) {}

    record ShipmentChecked(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID checkedBy,
            Money unpaidAmount,
            Instant checkedAt) {}

    record ShipmentWithdrawn(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            String reason,
            UUID withdrawnBy) {}

    record OutboundDocumentIssued(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID documentId,
            String documentNumber,
            UUID issuedBy,
            Instant issuedAt,
            boolean held,
            List<DocumentLine> lines,
            Money freight,
            Money amount) {}

    record OutboundDocumentSupervised(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID documentId,
            UUID supervisedBy) {}

    record OutboundDocumentReversed(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID documentId,
            String reversalNumber,
            String reason,
            UUID requestedBy,
            UUID approvedBy) {}

    record ShipmentApproved(
            UUID shipmentId, String number, UUID orderId, int orderRevision, UUID customerId, UUID approvedBy) {}

    record ShipmentHandedOver(
            UUID shipmentId, String number, UUID orderId, int orderRevision, UUID customerId, UUID shipperId) {}

    record GoodsShipped(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            UUID releaseId,
            List<GoodsLine> lines,
            Money freight,
            Money amount,
            Instant shippedAt,
            UUID confirmedBy,
            @Nullable String shippingMethod,
            @Nullable String trackingNumber,
            UUID salespersonId) {}

    record ShipmentTracked(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            LocalDate day,
            UUID recordedBy,
            String finding,
            @Nullable String position) {}

    record ShipmentAbnormalityReported(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            LocalDate day,
            UUID recordedBy,
            String description) {}

    record GoodsDelivered(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            Instant deliveredAt,
            UUID recordedBy) {}

    record ReceiptConfirmed(
            UUID shipmentId,
            String number,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            Instant confirmedAt,
            String confirmedWith,
            UUID recordedBy,
            List<ReceivedLine> lines) {}
}
