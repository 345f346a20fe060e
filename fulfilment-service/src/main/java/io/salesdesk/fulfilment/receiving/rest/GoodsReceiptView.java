package io.salesdesk.fulfilment.receiving.rest;

import io.salesdesk.fulfilment.receiving.model.ReceiptState;
import io.salesdesk.fulfilment.receiving.persistence.GoodsReceiptEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goods receipt (入库单) as clients see it.
 *
 * @param waitsFor WAREHOUSE_SUPERVISOR until it is signed
 */
public record GoodsReceiptView(
        UUID id,
        long version,
        String number,
        ReceiptState state,
        UUID purchaseId,
        @Nullable UUID orderId,
        @Nullable UUID lineId,
        UUID productId,
        BigDecimal quantity,
        String unit,
        String quality,
        String specification,
        BigDecimal unitPrice,
        String currency,
        String warehouse,
        String batch,
        @Nullable String bin,
        @Nullable String testReportNumber,
        UUID writtenBy,
        Instant writtenAt,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt,
        @Nullable String withdrawnReason,
        List<String> waitsFor)
        implements Resource {

    static GoodsReceiptView of(GoodsReceiptEntity receipt) {
        var delivery = receipt.delivery();
        return new GoodsReceiptView(
                receipt.id(),
                receipt.version(),
                receipt.number(),
                receipt.state(),
                receipt.purchaseId(),
                receipt.orderId().orElse(null),
                receipt.lineId().orElse(null),
                delivery.productId(),
                delivery.quantity(),
                receipt.unit(),
                delivery.quality(),
                delivery.specification(),
                delivery.unitPrice(),
                delivery.currency(),
                receipt.warehouse(),
                receipt.batch(),
                receipt.bin().orElse(null),
                receipt.testReportNumber().orElse(null),
                receipt.writtenBy(),
                receipt.writtenAt(),
                receipt.signedBy().orElse(null),
                receipt.signedAt().orElse(null),
                receipt.withdrawnReason().orElse(null),
                receipt.state() == ReceiptState.WRITTEN ? List.of("WAREHOUSE_SUPERVISOR") : List.of());
    }
}
