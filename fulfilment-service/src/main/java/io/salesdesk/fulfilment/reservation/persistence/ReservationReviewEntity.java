package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.reservation.model.ReviewOutcome;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What came out of one review of a reservation. */
@Entity
@Immutable
@Table(name = "reservation_review")
public class ReservationReviewEntity {

    @Id
    private UUID id;

    @Column(name = "reservation_id", nullable = false)
    private UUID reservationId;

    @Column(name = "review_day", nullable = false)
    private LocalDate reviewDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private ReviewOutcome outcome;

    private String channel;

    @Column(name = "spoken_with")
    private String spokenWith;

    @Column(name = "reviewed_by", nullable = false)
    private UUID reviewedBy;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    @Column(name = "reviewed_at", nullable = false)
    private Instant reviewedAt;

    protected ReservationReviewEntity() {}

    public ReservationReviewEntity(
            UUID reservationId,
            LocalDate reviewDay,
            ReviewOutcome outcome,
            @Nullable String channel,
            @Nullable String spokenWith,
            Actor by,
            Instant at) {
        this.id = Ids.next();
        this.reservationId = reservationId;
        this.reviewDay = reviewDay;
        this.outcome = outcome;
        this.channel = channel;
        this.spokenWith = spokenWith;
        this.reviewedBy = by.person();
        this.onBehalfOf = by.onBehalfOf();
        this.reviewedAt = at;
    }

    public UUID reservationId() {
        return reservationId;
    }

    public LocalDate reviewDay() {
        return reviewDay;
    }

    public ReviewOutcome outcome() {
        return outcome;
    }

    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    public Optional<String> spokenWith() {
        return Optional.ofNullable(spokenWith);
    }

    public Actor reviewer() {
        return new Actor(reviewedBy, onBehalfOf);
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }
}
