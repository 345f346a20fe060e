package io.salesdesk.order.ordering.persistence;

/** How far a shipment has got, as its events tell. */
public enum ShipmentStage {
    REQUESTED,
    INSTRUCTED,
    CHECKED,
    DOCUMENT_ISSUED,
    SUPERVISED,
    APPROVED,
    HANDED_OVER,
    SHIPPED,
    DELIVERED,
    RECEIVED,
    WITHDRAWN
}
