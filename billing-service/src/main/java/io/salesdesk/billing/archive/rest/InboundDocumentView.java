package io.salesdesk.billing.archive.rest;

import io.salesdesk.billing.archive.persistence.InboundDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finance's copy of a signed goods receipt (入库单, FUL-13).
 *
 * @param orderId absent for goods bought for stock
 * @param unitPrice the supplier's, absent where the purchase order states none
 */
public record InboundDocumentView(
        UUID id,
        String number,
        UUID purchaseId,
        @Nullable UUID orderId,
        UUID productId,
        String batch,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal unitPrice,
        @Nullable String currency,
        UUID writtenBy,
        UUID signedBy,
        Instant signedAt,
        Instant registeredAt) {

    static InboundDocumentView of(InboundDocument document) {
        var price = document.price();
        return new InboundDocumentView(
                document.id(),
                document.number(),
                document.purchase().purchaseId(),
                document.purchase().orderId(),
                document.goods().productId(),
                document.goods().batch(),
                document.goods().quantity(),
                document.goods().unit(),
                price == null ? null : price.unitPrice(),
                price == null ? null : price.currency(),
                document.signatures().writtenBy(),
                document.signatures().signedBy(),
                document.signatures().signedAt(),
                document.registeredAt());
    }
}
