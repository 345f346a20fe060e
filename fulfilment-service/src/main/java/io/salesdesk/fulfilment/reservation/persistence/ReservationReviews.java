package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.reservation.model.ReviewWindow;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reviews of reservations: one outcome for each reservation and review day (FUL-03). */
@ApplicationScoped
public class ReservationReviews {

    private final EntityManager entityManager;

    ReservationReviews(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(ReservationReviewEntity review) {
        entityManager.persist(review);
    }

    public List<ReservationReviewEntity> of(UUID reservationId) {
        return entityManager
                .createQuery(
                        "from ReservationReviewEntity where reservationId = :reservation order by reviewDay",
                        ReservationReviewEntity.class)
                .setParameter("reservation", reservationId)
                .getResultList();
    }

    /** The outcomes of a review day, by reservation. */
    public Map<UUID, ReservationReviewEntity> on(LocalDate day, Collection<UUID> reservationIds) {
        return reservationIds.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "from ReservationReviewEntity where reviewDay = :day and array_holds(:ids, reservationId)",
                                ReservationReviewEntity.class)
                        .setParameter("day", day)
                        .setParameter("ids", reservationIds.toArray(UUID[]::new))
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(ReservationReviewEntity::reservationId, review -> review));
    }

    /**
     * All reservations that were open when the review closed, or are open now, and those that came to an end by it; newest
     * first.
     */
    public List<ReservationEntity> underReview(DataScope scope, ReviewWindow review, PageRequest page) {
        var after = page.after();
        var query = entityManager
                .createQuery(
                        "from ReservationEntity where madeAt < :closes and (concludedAt is null or concludedAt >="
                                + " :opens)"
                                + (scope.all()
                                        ? ""
                                        : " and (array_holds(:regions, regionId) or array_holds(:offices, officeId)"
                                                + " or array_holds(:owners, salespersonId))")
                                + (after == null ? "" : " and id < :after")
                                + " order by id desc",
                        ReservationEntity.class)
                .setParameter("opens", review.opensAt())
                .setParameter("closes", review.closesAt());
        if (!scope.all()) {
            scope.parameters().forEach(query::setParameter);
        }
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return query.setMaxResults(page.fetchSize()).getResultList();
    }
}
