package io.salesdesk.fulfilment.futures.rest;

import io.salesdesk.fulfilment.futures.model.CloseReason;
import io.salesdesk.fulfilment.futures.model.InquiryState;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry for futures and its row of 《采购计划明细表》 (FUL-05).
 *
 * @param orderId the order that asks, absent when a clerk asks without one
 * @param missing fields of the form that are still empty; purchasing fills them in with the answer
 * @param waitsFor PURCHASING until it has answered
 */
public record FuturesInquiryView(
        UUID id,
        long version,
        String number,
        InquiryState state,
        @Nullable UUID orderId,
        @Nullable String orderNumber,
        @Nullable UUID lineId,
        UUID customerId,
        @Nullable String customerName,
        UUID productId,
        String model,
        BigDecimal quantity,
        String unit,
        LocalDate inquiryDate,
        @Nullable String bookName,
        @Nullable String manufacturer,
        @Nullable Boolean alreadyOrdered,
        @Nullable BigDecimal suggestedStocking,
        BigDecimal currentStock,
        @Nullable Boolean foreignStockChecked,
        List<String> missing,
        List<String> waitsFor,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Origin origin,
        @Nullable LocalDate expectedDate,
        @Nullable UUID answeredBy,
        @Nullable CloseReason closeReason,
        @Nullable String remark,
        @Nullable Instant concludedAt)
        implements Resource {

    static FuturesInquiryView of(FuturesInquiryEntity inquiry) {
        var form = inquiry.form();
        return new FuturesInquiryView(
                inquiry.id(),
                inquiry.version(),
                inquiry.number(),
                inquiry.state(),
                inquiry.orderId().orElse(null),
                inquiry.orderNumber().orElse(null),
                inquiry.lineId().orElse(null),
                inquiry.customerId(),
                form.customerName(),
                inquiry.productId(),
                form.model(),
                inquiry.quantity(),
                inquiry.unit(),
                form.inquiredOn(),
                form.bookName(),
                form.manufacturer(),
                form.alreadyOrdered(),
                form.suggestedStocking(),
                form.currentStock(),
                form.foreignStockChecked(),
                form.missing(),
                inquiry.state() == InquiryState.OPEN ? List.of("PURCHASING") : List.of(),
                inquiry.askedBy().orElse(null),
                inquiry.askedAt(),
                inquiry.origin().orElse(null),
                inquiry.expectedDate().orElse(null),
                inquiry.answeredBy().orElse(null),
                inquiry.closeReason().orElse(null),
                inquiry.remark().orElse(null),
                inquiry.concludedAt().orElse(null));
    }
}
