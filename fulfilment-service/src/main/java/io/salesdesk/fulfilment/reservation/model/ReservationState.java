package io.salesdesk.fulfilment.reservation.model;

/** How far a reservation (调拨单) is. */
public enum ReservationState {
    /** Something of it is still to come. */
    INCOMING,
    /** All of it lies in the warehouse. */
    HELD,
    /** All of it has become an allocation. */
    TAKEN,
    /** Given up; its goods are free. */
    RELEASED;

    /** It is reviewed on Monday and may be released. */
    public boolean isOpen() {
        return this == INCOMING || this == HELD;
    }
}
