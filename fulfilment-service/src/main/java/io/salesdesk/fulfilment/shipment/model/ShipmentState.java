package io.salesdesk.fulfilment.shipment.model;

/** The names of the states of a {@link Shipment}, as clients and the database see them. */
public enum ShipmentState {
    REQUESTED,
    INSTRUCTED,
    CHECKED,
    ISSUED,
    SUPERVISED,
    SIGNED_OFF,
    HANDED_OVER,
    SHIPPED,
    DELIVERED,
    RECEIVED,
    WITHDRAWN;

    public static ShipmentState of(Shipment shipment) {
        return switch (shipment) {
            case Shipment.Requested _ -> REQUESTED;
            case Shipment.Instructed _ -> INSTRUCTED;
            case Shipment.Checked _ -> CHECKED;
            case Shipment.Issued _ -> ISSUED;
            case Shipment.Supervised _ -> SUPERVISED;
            case Shipment.SignedOff _ -> SIGNED_OFF;
            case Shipment.HandedOver _ -> HANDED_OVER;
            case Shipment.Shipped _ -> SHIPPED;
            case Shipment.Delivered _ -> DELIVERED;
            case Shipment.Received _ -> RECEIVED;
            case Shipment.Withdrawn _ -> WITHDRAWN;
        };
    }

    /** The goods are with the shipper or beyond: a reduction would be a return. */
    public boolean isHandedOver() {
        return compareTo(HANDED_OVER) >= 0 && this != WITHDRAWN;
    }

    /** It still binds the goods that it names, or has taken them along. */
    public boolean counts() {
        return this != WITHDRAWN;
    }
}
