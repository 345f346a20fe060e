package io.salesdesk.fulfilment.reservation.rest;

import io.salesdesk.fulfilment.reservation.model.ReservationState;
import io.salesdesk.fulfilment.reservation.persistence.ReservationEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reservation (调拨单) as clients see it.
 *
 * @param held what lies here for it
 * @param awaited what is still to come
 * @param taken what has become an allocation of the order's line
 * @param flagged the customer could not be asked; the sales manager decides
 * @param decidedBySalesManager a deposit is posted, or it is flagged
 */
public record ReservationView(
        UUID id,
        long version,
        String number,
        ReservationState state,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID lineId,
        UUID customerId,
        UUID productId,
        BigDecimal quantity,
        String unit,
        BigDecimal held,
        BigDecimal awaited,
        BigDecimal taken,
        @Nullable UUID purchaseId,
        List<Batch> batches,
        boolean depositPosted,
        boolean flagged,
        boolean decidedBySalesManager,
        @Nullable UUID madeBy,
        Instant madeAt,
        @Nullable String releasedReason,
        @Nullable UUID releasedBy,
        @Nullable Instant concludedAt)
        implements Resource {

    /** Goods of one batch that are held. */
    public record Batch(UUID stockItemId, String batch, BigDecimal quantity) {}

    static ReservationView of(ReservationEntity reservation) {
        return new ReservationView(
                reservation.id(),
                reservation.version(),
                reservation.number(),
                reservation.state(),
                reservation.orderId().orElse(null),
                reservation.orderNumber().orElse(null),
                reservation.lineId().orElse(null),
                reservation.customerId(),
                reservation.productId(),
                reservation.quantity(),
                reservation.unit(),
                reservation.held(),
                reservation.awaited(),
                reservation.taken(),
                reservation.purchaseId().orElse(null),
                reservation.portions().stream()
                        .map(portion -> new Batch(portion.itemId(), portion.batch(), portion.quantity()))
                        .toList(),
                reservation.depositPosted(),
                reservation.flagged(),
                reservation.state().isOpen() && (reservation.flagged() || reservation.depositPosted()),
                reservation.madeBy().orElse(null),
                reservation.madeAt(),
                reservation.releasedReason().orElse(null),
                reservation.releasedBy().orElse(null),
                reservation.concludedAt().orElse(null));
    }
}
