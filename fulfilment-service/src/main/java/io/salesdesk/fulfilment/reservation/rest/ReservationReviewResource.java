package io.salesdesk.fulfilment.reservation.rest;

import io.salesdesk.fulfilment.reservation.application.ActOnReservation;
import io.salesdesk.fulfilment.reservation.model.ReviewOutcome;
import io.salesdesk.fulfilment.reservation.model.ReviewWindow;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.ReservationReviewEntity;
import io.salesdesk.fulfilment.reservation.persistence.ReservationReviews;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Permission;
import io.salesdesk.platform.rest.Page;
import io.salesdesk.platform.rest.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The Monday review: all open reservations and what their customers said (FUL-03). */
@Path("/api/v1/reservation-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reservations")
public class ReservationReviewResource {

    private final ActOnReservation actOnReservation;
    private final ReservationReviews reviews;
    private final Authority authority;

    ReservationReviewResource(ActOnReservation actOnReservation, ReservationReviews reviews, Authority authority) {
        this.actOnReservation = actOnReservation;
        this.reviews = reviews;
        this.authority = authority;
    }

    /**
     * A reservation in the review that is held today or was held last.
     *
     * @param outcome absent until somebody has recorded one
     */
    public record ReviewItem(
            LocalDate day,
            Instant opensAt,
            Instant closesAt,
            ReservationView reservation,
            @Nullable ReviewOutcome outcome,
            @Nullable String channel,
            @Nullable String spokenWith,
            @Nullable UUID reviewedBy,
            @Nullable Instant reviewedAt) {}

    @GET
    @Permission("read")
    @Transactional
    @Operation(summary = "All reservations of the review that is held today or was held last, newest first (FUL-03)")
    public Page<ReviewItem> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var review = actOnReservation.latestReview();
        var found = reviews.underReview(authority.scope(), review, page);
        var outcomes = reviews.on(
                review.day(), found.stream().map(ReservationEntity::id).toList());
        return page.page(
                found,
                last -> new PageRequest.Position("", last.id()),
                reservation -> item(review, reservation, Optional.ofNullable(outcomes.get(reservation.id()))));
    }

    private static ReviewItem item(
            ReviewWindow review, ReservationEntity reservation, Optional<ReservationReviewEntity> outcome) {
        return new ReviewItem(
                review.day(),
                review.opensAt(),
                review.closesAt(),
                ReservationView.of(reservation),
                outcome.map(ReservationReviewEntity::outcome).orElse(null),
                outcome.flatMap(ReservationReviewEntity::channel).orElse(null),
                outcome.flatMap(ReservationReviewEntity::spokenWith).orElse(null),
                outcome.map(it -> it.reviewer().person()).orElse(null),
                outcome.map(ReservationReviewEntity::reviewedAt).orElse(null));
    }
}
