package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.messaging.outbound.ReservationEvents;
import io.salesdesk.fulfilment.reservation.model.Reservation;
import io.salesdesk.fulfilment.reservation.model.ReservationCommand;
import io.salesdesk.fulfilment.reservation.model.ReservationDecider;
import io.salesdesk.fulfilment.reservation.model.ReservationEvent;
import io.salesdesk.fulfilment.reservation.model.ReservationRejection;
import io.salesdesk.fulfilment.reservation.model.ReviewOutcome;
import io.salesdesk.fulfilment.reservation.model.ReviewWindow;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.ReservationReviewEntity;
import io.salesdesk.fulfilment.reservation.persistence.ReservationReviews;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviews a reservation, decides about it as the supervisor, or gives it up (FUL-03, A-10). */
@ApplicationScoped
public class ActOnReservation {

    private final LockedOrders orders;
    private final Reservations reservations;
    private final ReservationReviews reviews;
    private final ReservationDesk desk;
    private final ReservationEvents events;
    private final ReservationSettings settings;
    private final Authority authority;
    private final Preconditions preconditions;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    ActOnReservation(
            LockedOrders orders,
            Reservations reservations,
            ReservationReviews reviews,
            ReservationDesk desk,
            ReservationEvents events,
            ReservationSettings settings,
            Authority authority,
            Preconditions preconditions,
            AuditTrail audit,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.orders = orders;
        this.reservations = reservations;
        this.reviews = reviews;
        this.desk = desk;
        this.events = events;
        this.settings = settings;
        this.authority = authority;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    public ReservationEntity review(
            UUID reservationId,
            Actor by,
            ReviewOutcome outcome,
            @Nullable String channel,
            @Nullable String spokenWith) {
        return act(reservationId, new ReservationCommand.Review(by, outcome, channel, spokenWith, latestReview()));
    }

    public ReservationEntity decide(UUID reservationId, Actor by, boolean keep, String reason) {
        return act(reservationId, new ReservationCommand.Decide(by, keep, reason));
    }

    public ReservationEntity release(UUID reservationId, Actor by, String reason) {
        return act(reservationId, new ReservationCommand.Release(by, reason));
    }

    /** The review that is held today or was held last. */
    public ReviewWindow latestReview() {
        return settings.review().latest(clock.today(), clock.zone(), calendar);
    }

    private ReservationEntity act(UUID reservationId, ReservationCommand command) {
        var order = reservations.orderOf(reservationId).flatMap(orders::locked);
        var scope = authority.scope();
        var reservation = reservations
                .locked(reservationId)
                .filter(it -> it.isVisible(scope))
                .orElseThrow(() -> new RejectedException(new ReservationRejection.UnknownReservation()));
        preconditions.requireVersion(reservation.version());
        var occasion = new Occasion(clock.today(), clock.now());
        for (var event : ReservationDecider.decide(toModel(reservation), command, occasion.at())
                .orThrow()) {
            carryOut(reservation, order, event, occasion);
        }
        audit.record(
                "reservation." + command.commandName(),
                "reservation",
                reservation.id(),
                Map.of("number", reservation.number()));
        return reservation;
    }

    private Reservation toModel(ReservationEntity reservation) {
        if (!reservation.state().isOpen()) {
            return new Reservation.Over(reservation.state());
        }
        var past = reviews.of(reservation.id());
        return new Reservation.Open(
                reservation.depositPosted(),
                reservation.flagged(),
                past.stream()
                        .flatMap(review -> review.reviewer().involved().stream())
                        .collect(Collectors.toSet()),
                past.stream().map(ReservationReviewEntity::reviewDay).collect(Collectors.toSet()));
    }

    private void carryOut(
            ReservationEntity reservation, Optional<OrderEntity> order, ReservationEvent event, Occasion occasion) {
        switch (event) {
            case ReservationEvent.Kept(var by, var day, var reachable, var channel, var spokenWith) -> {
                reviews.add(new ReservationReviewEntity(
                        reservation.id(),
                        day,
                        reachable ? ReviewOutcome.KEPT : ReviewOutcome.UNREACHABLE,
                        channel,
                        spokenWith,
                        by,
                        occasion.at()));
                reservation.flag(!reachable);
                reservation.reviewedFor(day);
                events.kept(reservation, day, reachable, channel, spokenWith, by.person());
            }
            case ReservationEvent.KeptByDecision(var by, var _) -> {
                reservation.flag(false);
                var review = latestReview();
                if (!occasion.at().isBefore(review.opensAt())) {
                    reservation.reviewedFor(review.day());
                }
                events.kept(reservation, occasion.businessDate(), true, null, null, by.person());
            }
            case ReservationEvent.Released(var by, var reason, var day) -> {
                if (day != null) {
                    reviews.add(new ReservationReviewEntity(
                            reservation.id(), day, ReviewOutcome.RELEASED, null, null, by, occasion.at()));
                }
                desk.release(reservation, reason, by.person(), occasion);
                order.flatMap(it -> reservation.lineId().flatMap(it::line))
                        .ifPresent(line -> line.requireReservation(true));
            }
        }
    }
}
