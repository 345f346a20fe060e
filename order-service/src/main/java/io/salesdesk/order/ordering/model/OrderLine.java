package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One position of an order. A line has no source before the first stock answer; a partly available one is then two
 * {@linkplain #parts parts}.
 *
 * @param model the product's model (型号) as it was entered
 * @param unitPrice tax-inclusive, at most six decimals
 * @param taxRate of product and business date
 * @param cancelled it stays on the order, but counts for nothing
 */
public record OrderLine(
        UUID lineId,
        int lineNo,
        UUID productId,
        String model,
        Quantity quantity,
        BigDecimal unitPrice,
        BigDecimal taxRate,
        LineAmount amount,
        boolean cancelled) {

    /** Equal scale or not, the price is the same. */
    boolean orders(RequestedLine requested) {
        return productId.equals(requested.productId())
                && quantity.equals(requested.quantity())
                && unitPrice.compareTo(requested.unitPrice()) == 0;
    }

    OrderLine cancel() {
        return new OrderLine(lineId, lineNo, productId, model, quantity, unitPrice, taxRate, amount, true);
    }

    /**
     * The line as fulfilment works on it: itself, or the STOCK and the FUTURES part into which the answer split it. The
     * amounts of the parts add up to the line's, which is rounded once; so the FUTURES part takes the rest.
     */
    public List<Part> parts(@Nullable StockAnswer answer) {
        if (cancelled) {
            return List.of();
        }
        if (answer != null) {
            for (var answered : answer.lines()) {
                if (answered.lineId().equals(lineId)) {
                    return parts(answered);
                }
            }
        }
        return List.of(new Part(lineId, this, null, quantity, amount, null, null));
    }

    private List<Part> parts(StockAnswer.Line answered) {
        if (answered.stockLineId() == null || answered.futuresLineId() == null) {
            var source = answered.futures().isPositive() ? Source.FUTURES : Source.STOCK;
            var futures = source == Source.FUTURES;
            return List.of(new Part(
                    lineId,
                    this,
                    source,
                    quantity,
                    amount,
                    futures ? answered.origin() : null,
                    futures ? answered.expectedDate() : null));
        }
        var currency = amount.gross().getCurrencyUnit();
        var fromStock = LineAmount.of(answered.allocated(), unitPrice, taxRate, currency);
        return Stream.of(
                        new Part(
                                answered.stockLineId(),
                                this,
                                Source.STOCK,
                                answered.allocated(),
                                fromStock,
                                null,
                                null),
                        new Part(
                                answered.futuresLineId(),
                                this,
                                Source.FUTURES,
                                answered.futures(),
                                amount.minus(fromStock),
                                answered.origin(),
                                answered.expectedDate()))
                // A change may have given one of them up; the other keeps its id.
                .filter(part -> part.quantity().isPositive())
                .toList();
    }

    /**
     * @param source null before the stock answer
     * @param origin of a FUTURES part, null until purchasing has answered
     * @param expectedDate of a FUTURES part, null until purchasing has answered
     */
    public record Part(
            UUID lineId,
            OrderLine line,
            @Nullable Source source,
            Quantity quantity,
            LineAmount amount,
            @Nullable Origin origin,
            @Nullable LocalDate expectedDate) {}
}
