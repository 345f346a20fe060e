package io.salesdesk.fulfilment.reservation.application;

import io.salesdesk.fulfilment.allocation.persistence.LockedOrders;
import io.salesdesk.fulfilment.messaging.outbound.ReservationEvents;
import io.salesdesk.fulfilment.notice.application.Tell;
import io.salesdesk.fulfilment.reservation.model.ReviewWindow;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.fulfilment.reservation.persistence.Reservations;
import io.salesdesk.fulfilment.reservation.persistence.Reservations.Unreviewed;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * When a review closes, reservations that nobody has reviewed are kept and flagged like those whose customer could not be
 * asked: the sales manager decides (FUL-03, A-10), and is told which they are. After an outage or a jump of the clock only the
 * latest review counts. Rows are looked at again under their locks, so any number of instances may run this.
 */
@ApplicationScoped
public class FlagUnreviewedReservations {

    private static final int AT_ONCE = 100;

    private final Reservations reservations;
    private final LockedOrders orders;
    private final ReservationSettings settings;
    private final ReservationEvents events;
    private final Tell tell;
    private final Directory directory;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    FlagUnreviewedReservations(
            Reservations reservations,
            LockedOrders orders,
            ReservationSettings settings,
            ReservationEvents events,
            Tell tell,
            Directory directory,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.reservations = reservations;
        this.orders = orders;
        this.settings = settings;
        this.events = events;
        this.tell = tell;
        this.directory = directory;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Flags those of the latest review, up to a limit.
     *
     * @return how many were found; none means that nothing is left to do
     */
    public int flag() {
        var review = settings.review().latest(clock.today(), clock.zone(), calendar);
        if (clock.now().isBefore(review.closesAt())) {
            return 0;
        }
        var unreviewed = reservations.unreviewed(review.day(), review.closesAt(), AT_ONCE);
        unreviewed.stream()
                .map(Unreviewed::orderId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(orders::locked);
        var flagged = unreviewed.stream()
                .flatMap(it -> reservations.locked(it.reservationId()).stream())
                .filter(reservation -> reservation.awaitsReviewOf(review.day()))
                .toList();
        for (var reservation : flagged) {
            reservation.flag(true);
            reservation.reviewedFor(review.day());
            events.reviewMissed(reservation, review.day(), review.closesAt());
        }
        if (!flagged.isEmpty()) {
            tellTheSalesManager(review, flagged);
        }
        return unreviewed.size();
    }

    private void tellTheSalesManager(ReviewWindow review, List<ReservationEntity> flagged) {
        directory.people().stream()
                .filter(Person::active)
                .filter(person -> person.roles().contains("SALES_MANAGER"))
                .min(Comparator.comparing(Person::number))
                .ifPresent(manager -> tell.colleague(
                        manager.id(),
                        "reservations-not-reviewed",
                        "reservations-not-reviewed:%s:%s"
                                .formatted(review.day(), flagged.getFirst().id()),
                        Map.of(
                                "day",
                                review.day().toString(),
                                "count",
                                Integer.toString(flagged.size()),
                                "numbers",
                                flagged.stream().map(ReservationEntity::number).collect(Collectors.joining(", "))),
                        null));
    }
}
