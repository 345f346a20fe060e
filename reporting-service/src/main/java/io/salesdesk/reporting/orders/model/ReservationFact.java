package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.Origin;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is filed about a reservation (调拨单) for a line of the order. */
public sealed interface ReservationFact extends OrderFact {

    UUID reservationId();

    @Override
    default String slot() {
        return "reservation/" + reservationId() + "/" + getClass().getSimpleName();
    }

    /** @param reviewOn the first Monday on which the customer is asked */
    record Made(Origin origin, UUID reservationId, @Nullable String number, LocalDate reviewOn)
            implements ReservationFact {}

    /**
     * @param reachable whether the customer was asked; if not, the sales manager decides
     * @param reviewOn the next Monday
     */
    record Kept(Origin origin, UUID reservationId, boolean reachable, LocalDate reviewOn) implements ReservationFact {}

    record Released(Origin origin, UUID reservationId) implements ReservationFact {}
}
