package io.salesdesk.fulfilment.purchasing.model;

/** The names of the states of a {@link Purchase}, as clients and the database see them. */
public enum PurchaseState {
    REQUESTED,
    ORDERED,
    IN_TRANSIT,
    ARRIVED,
    STORED,
    WITHDRAWN;

    public static PurchaseState of(Purchase purchase) {
        return switch (purchase) {
            case Purchase.Requested _ -> REQUESTED;
            case Purchase.Ordered _ -> ORDERED;
            case Purchase.InTransit _ -> IN_TRANSIT;
            case Purchase.Arrived _ -> ARRIVED;
            case Purchase.Stored _ -> STORED;
            case Purchase.Withdrawn _ -> WITHDRAWN;
        };
    }
}
