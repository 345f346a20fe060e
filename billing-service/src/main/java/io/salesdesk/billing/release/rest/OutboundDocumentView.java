package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.release.persistence.OutboundDocument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Finance's copy of an outbound document (FUL-13).
 *
 * @param held whether it was issued before its shipment was released
 * @param reversalNumber of the document that reverses it, absent otherwise
 */
public record OutboundDocumentView(
        UUID id,
        String number,
        UUID shipmentId,
        UUID orderId,
        UUID customerId,
        UUID issuedBy,
        Instant issuedAt,
        boolean held,
        Money amount,
        List<LineView> lines,
        @Nullable String reversalNumber,
        @Nullable String reversalReason,
        @Nullable Instant reversedAt,
        Instant registeredAt) {

    public record LineView(
            UUID lineId,
            UUID productId,
            String batch,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross) {}

    static OutboundDocumentView of(OutboundDocument document) {
        return new OutboundDocumentView(
                document.id(),
                document.number(),
                document.shipmentId(),
                document.orderId(),
                document.accountId(),
                document.issuedBy(),
                document.issuedAt(),
                document.held(),
                document.amount(),
                document.lines().stream()
                        .map(line -> new LineView(
                                line.lineId(),
                                line.productId(),
                                line.batch(),
                                line.quantity(),
                                line.unit(),
                                line.unitPrice(),
                                document.gross(line)))
                        .toList(),
                document.reversalNumber(),
                document.reversalReason(),
                document.reversedAt(),
                document.registeredAt());
    }
}
