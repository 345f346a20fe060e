package io.salesdesk.fulfilment.reservation.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A reservation (调拨单) as its rules see it. */
public sealed interface Reservation {

    /**
     * Goods are held or awaited.
     *
     * @param depositPosted the customer has paid a deposit for them
     * @param flagged the customer could not be asked, and the supervisor has to decide
     * @param reviewers who reviewed it so far
     * @param reviewedOn the review days on which an outcome was recorded
     */
    record Open(boolean depositPosted, boolean flagged, Set<UUID> reviewers, Set<LocalDate> reviewedOn)
            implements Reservation {

        public Open {
            reviewers = Set.copyOf(reviewers);
            reviewedOn = Set.copyOf(reviewedOn);
        }
    }

    /** All of it has become an allocation or was given up. */
    record Over(ReservationState state) implements Reservation {}
}
