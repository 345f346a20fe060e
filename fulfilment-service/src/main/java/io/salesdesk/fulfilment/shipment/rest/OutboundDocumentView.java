package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.shipment.persistence.OutboundDocumentEntity;
import io.salesdesk.fulfilment.shipment.persistence.OutboundDocumentLineEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An outbound document (出库单) as it was issued, or the document that reverses one. It never changes (FUL-12).
 *
 * @param reverses the document that this one reverses
 * @param lines empty for a reversing document, which reverses all of the other one
 */
public record OutboundDocumentView(
        UUID id,
        String number,
        UUID shipmentId,
        OutboundDocumentEntity.Kind kind,
        @Nullable UUID reverses,
        Money amount,
        UUID issuedBy,
        @Nullable UUID approvedBy,
        Instant issuedAt,
        List<Line> lines)
        implements Resource {

    /** @param colour colour or pattern (花色) */
    public record Line(
            UUID lineId,
            UUID productId,
            String batch,
            @Nullable String colour,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money gross) {}

    /** It has one version for ever. */
    @Override
    public long version() {
        return 0;
    }

    static OutboundDocumentView of(OutboundDocumentEntity document, List<OutboundDocumentLineEntity> lines) {
        return new OutboundDocumentView(
                document.id(),
                document.number(),
                document.shipmentId(),
                document.kind(),
                document.reverses(),
                document.amount(),
                document.issuedBy(),
                document.approvedBy(),
                document.issuedAt(),
                lines.stream()
                        .map(line -> new Line(
                                line.lineId(),
                                line.productId(),
                                line.batch(),
                                line.colour(),
                                line.quantity(),
                                line.unit(),
                                line.unitPrice(),
                                Money.ofMinor(document.amount().getCurrencyUnit(), line.grossMinor())))
                        .toList());
    }
}
