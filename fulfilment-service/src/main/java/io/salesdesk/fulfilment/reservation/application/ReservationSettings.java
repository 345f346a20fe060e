package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.reservation.model.ReviewCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that bear on reservations. */
@ApplicationScoped
public class ReservationSettings {

    private final ReviewCalendar review;

    public ReservationSettings(
            @ConfigProperty(name = "salesdesk.reservation.review", defaultValue = "MON 13:00") String review,
            @ConfigProperty(name = "salesdesk.reservation.review-until", defaultValue = "18:00") String until) {
        this.review = ReviewCalendar.parse(review, until);
    }

    /** When reservations are reviewed. */
    public ReviewCalendar review() {
        return review;
    }
}
