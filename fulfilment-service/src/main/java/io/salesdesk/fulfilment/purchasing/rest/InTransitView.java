package io.salesdesk.fulfilment.purchasing.rest;

import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.persistence.PurchaseEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods on purchase (在途, FUL-07), without saying for whom.
 *
 * @param promised what reservations wait for
 * @param free what can still be promised
 * @param expectedDate absent until ordered
 */
public record InTransitView(
        UUID purchaseId,
        String number,
        UUID productId,
        String productNumber,
        String model,
        @Nullable String colour,
        BigDecimal quantity,
        BigDecimal promised,
        BigDecimal free,
        String unit,
        Origin origin,
        PurchaseState state,
        @Nullable LocalDate expectedDate) {

    static InTransitView of(PurchaseEntity purchase, ProductEntity product, BigDecimal promised) {
        return new InTransitView(
                purchase.id(),
                purchase.number(),
                product.id(),
                product.number(),
                product.model(),
                product.colour().orElse(null),
                purchase.quantity(),
                promised,
                purchase.quantity().subtract(promised).max(BigDecimal.ZERO),
                purchase.unit(),
                purchase.origin(),
                purchase.state(),
                purchase.expectedDate().orElse(null));
    }
}
