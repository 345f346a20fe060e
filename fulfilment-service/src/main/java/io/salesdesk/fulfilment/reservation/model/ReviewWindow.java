package io.salesdesk.fulfilment.reservation.model;

import java.time.Instant;
import java.time.LocalDate;

/** The time on the review day in which reservations are confirmed with the customers. */
public record ReviewWindow(LocalDate day, Instant opensAt, Instant closesAt) {

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
