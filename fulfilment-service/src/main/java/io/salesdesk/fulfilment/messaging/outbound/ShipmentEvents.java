package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.shipment.model.ShipmentEvent;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Translates what happened to a shipment for other services. The subject is the shipment, the key its order. */
@ApplicationScoped
public class ShipmentEvents {

    private final EventPublisher publisher;

    ShipmentEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /** A customer applied for the shipment: billing decides about its release from here on. */
    public void requested(ShipmentEntity shipment, UUID applicant) {
        publish(
                shipment,
                "ShipmentRequested",
                new ShipmentPayloads.ShipmentRequested(
                        shipment.id(),
                        shipment.number(),
                        shipment.orderId(),
                        shipment.orderRevision(),
                        shipment.customerId(),
                        goods(shipment),
                        shipment.freight(),
                        shipment.amount(),
                        applicant,
                        shipment.requestedAt(),
                        shipment.channel().name()));
    }

    public void publish(ShipmentEntity shipment, ShipmentEvent event) {
        var id = shipment.id();
        var number = shipment.number();
        var order = shipment.orderId();
        int revision = shipment.orderRevision();
        var customer = shipment.customerId();
        switch (event) {
            case ShipmentEvent.Instructed it ->
                publish(
                        shipment,
                        "ShipmentInstructed",
                        new ShipmentPayloads.ShipmentInstructed(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.by().person(),
                                it.shippingMethod(),
                                it.carrier(),
                                it.deliverBy()));
            case ShipmentEvent.Checked it ->
                publish(
                        shipment,
                        "ShipmentChecked",
                        new ShipmentPayloads.ShipmentChecked(
                                id, number, order, revision, customer, it.by().person(), it.unpaid(), it.at()));
            case ShipmentEvent.DocumentIssued it ->
                publish(
                        shipment,
                        "OutboundDocumentIssued",
                        new ShipmentPayloads.OutboundDocumentIssued(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.documentId(),
                                it.documentNumber(),
                                it.by().person(),
                                it.at(),
                                it.held(),
                                documentLines(shipment),
                                shipment.freight(),
                                shipment.amount()));
            case ShipmentEvent.DocumentSupervised it ->
                publish(
                        shipment,
                        "OutboundDocumentSupervised",
                        new ShipmentPayloads.OutboundDocumentSupervised(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.documentId(),
                                it.by().person()));
            case ShipmentEvent.Approved it ->
                publish(
                        shipment,
                        "ShipmentApproved",
                        new ShipmentPayloads.ShipmentApproved(
                                id, number, order, revision, customer, it.by().person()));
            case ShipmentEvent.HandedOver it ->
                publish(
                        shipment,
                        "ShipmentHandedOver",
                        new ShipmentPayloads.ShipmentHandedOver(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.shipper().person()));
            case ShipmentEvent.GoodsLeft it ->
                publish(
                        shipment,
                        "GoodsShipped",
                        new ShipmentPayloads.GoodsShipped(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.releaseId(),
                                goods(shipment),
                                shipment.freight(),
                                shipment.amount(),
                                it.at(),
                                it.confirmedBy().person(),
                                shipment.shippingMethod().orElse(null),
                                it.trackingNumber(),
                                shipment.salespersonId()));
            case ShipmentEvent.Tracked it -> {
                publish(
                        shipment,
                        "ShipmentTracked",
                        new ShipmentPayloads.ShipmentTracked(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.day(),
                                it.by().person(),
                                it.finding(),
                                it.position()));
                if (it.abnormal()) {
                    publish(
                            shipment,
                            "ShipmentAbnormalityReported",
                            new ShipmentPayloads.ShipmentAbnormalityReported(
                                    id,
                                    number,
                                    order,
                                    revision,
                                    customer,
                                    it.day(),
                                    it.by().person(),
                                    it.finding()));
                }
            }
            case ShipmentEvent.Delivered it ->
                publish(
                        shipment,
                        "GoodsDelivered",
                        new ShipmentPayloads.GoodsDelivered(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.at(),
                                it.by().person()));
            case ShipmentEvent.ReceiptConfirmed it ->
                publish(
                        shipment,
                        "ReceiptConfirmed",
                        new ShipmentPayloads.ReceiptConfirmed(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.at(),
                                it.confirmedWith(),
                                it.by().person(),
                                received(shipment, it)));
            case ShipmentEvent.DocumentReversed it ->
                publish(
                        shipment,
                        "OutboundDocumentReversed",
                        new ShipmentPayloads.OutboundDocumentReversed(
                                id,
                                number,
                                order,
                                revision,
                                customer,
                                it.documentId(),
                                it.reversalNumber(),
                                it.reason(),
                                it.requestedBy(),
                                it.approvedBy()));
            case ShipmentEvent.Withdrawn it ->
                publish(
                        shipment,
                        "ShipmentWithdrawn",
                        new ShipmentPayloads.ShipmentWithdrawn(
                                id, number, order, revision, customer, it.reason(), it.by()));
        }
    }

    private void publish(ShipmentEntity shipment, String name, Object data) {
        publisher.publish(OutgoingEvent.of(name, shipment.id(), shipment.nextEventSequence(), data)
                .keyedBy(shipment.orderId())
                .with("orderid", shipment.orderId())
                .with("orderrevision", shipment.orderRevision()));
    }

    private static List<ShipmentPayloads.GoodsLine> goods(ShipmentEntity shipment) {
        return shipment.goods().stream()
                .map(line -> new ShipmentPayloads.GoodsLine(
                        line.lineId(),
                        line.productId(),
                        line.batch(),
                        Quantities.text(line.quantity()),
                        line.unit(),
                        line.gross()))
                .toList();
    }

    private static List<ShipmentPayloads.DocumentLine> documentLines(ShipmentEntity shipment) {
        return shipment.goods().stream()
                .map(line -> new ShipmentPayloads.DocumentLine(
                        line.lineId(),
                        line.productId(),
                        line.batch(),
                        Quantities.text(line.quantity()),
                        line.unit(),
                        Quantities.text(line.unitPrice()),
                        line.gross()))
                .toList();
    }

    private static List<ShipmentPayloads.ReceivedLine> received(
            ShipmentEntity shipment, ShipmentEvent.ReceiptConfirmed receipt) {
        var units = new LinkedHashMap<UUID, String>();
        for (ShipmentLine line : shipment.goods()) {
            units.put(line.lineId(), line.unit());
        }
        return units.entrySet().stream()
                .map(line -> new ShipmentPayloads.ReceivedLine(
                        line.getKey(),
                        Quantities.text(receipt.quantities().getOrDefault(line.getKey(), BigDecimal.ZERO)),
                        line.getValue()))
                .toList();
    }
}
