package io.salesdesk.fulfilment.purchasing.rest;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as clients see it.
 *
 * @param orderId the order that asked, absent for goods for stock
 * @param quantity as ordered, or as requested while nothing is ordered
 * @param depositRequired foreign goods of a project order
 * @param released purchasing may order
 * @param terms what was ordered, absent before
 * @param waitsFor whose move it is
 */
public record PurchaseView(
        UUID id,
        long version,
        String number,
        PurchaseState state,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID lineId,
        @Nullable UUID reservationId,
        @Nullable UUID splitFrom,
        UUID productId,
        BigDecimal quantity,
        String unit,
        Origin origin,
        boolean depositRequired,
        boolean released,
        @Nullable UUID requestedBy,
        Instant requestedAt,
        @Nullable TermsView terms,
        @Nullable String reference,
        @Nullable Instant arrivedAt,
        @Nullable UUID receiptId,
        @Nullable String withdrawnReason,
        List<String> waitsFor)
        implements Resource {

    /** What was ordered; a goods receipt must equal it (FUL-09). */
    public record TermsView(
            String supplier,
            BigDecimal quantity,
            String quality,
            String specification,
            BigDecimal unitPrice,
            String currency,
            LocalDate expectedDate) {}

    static PurchaseView of(PurchaseEntity purchase) {
        return new PurchaseView(
                purchase.id(),
                purchase.version(),
                purchase.number(),
                purchase.state(),
                purchase.orderId().orElse(null),
                purchase.orderNumber().orElse(null),
                purchase.lineId().orElse(null),
                purchase.reservationId().orElse(null),
                purchase.splitFrom().orElse(null),
                purchase.productId(),
                purchase.quantity(),
                purchase.unit(),
                purchase.origin(),
                purchase.depositRequired(),
                purchase.released(),
                purchase.requestedBy().orElse(null),
                purchase.requestedAt(),
                purchase.isOrdered() ? terms(purchase.terms()) : null,
                purchase.reference().orElse(null),
                purchase.arrivedAt().orElse(null),
                purchase.receiptId().orElse(null),
                purchase.withdrawnReason().orElse(null),
                waitsFor(purchase));
    }

    private static TermsView terms(Terms terms) {
        return new TermsView(
                terms.supplier(),
                terms.quantity(),
                terms.quality(),
                terms.specification(),
                terms.unitPrice(),
                terms.currency(),
                terms.expectedDate());
    }

    private static List<String> waitsFor(PurchaseEntity purchase) {
        return switch (purchase.state()) {
            case REQUESTED -> List.of(purchase.released() ? "PURCHASING" : "DEPOSIT");
            case ORDERED, IN_TRANSIT -> List.of("SUPPLIER");
            case ARRIVED -> List.of("WAREHOUSE");
            case STORED, WITHDRAWN -> List.of();
        };
    }
}
