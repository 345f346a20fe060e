package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a special price allows.
 *
 * @param approved whether the general manager or the deputy approved it
 * @param minRollsExclusive an order of so many rolls or fewer has no special price
 */
public record SpecialPriceTerms(
        UUID requestId,
        String number,
        UUID registrationId,
        UUID customerId,
        boolean approved,
        List<Line> lines,
        BigDecimal minRollsExclusive) {

    public SpecialPriceTerms {
        lines = List.copyOf(lines);
    }

    /**
     * @param unitPrice tax-inclusive
     * @param remaining what other orders have left of the approved quantity
     */
    public record Line(UUID productId, BigDecimal unitPrice, Quantity remaining) {}

    @Nullable
    Line line(UUID productId) {
        return lines.stream()
                .filter(line -> line.productId().equals(productId))
                .findFirst()
                .orElse(null);
    }

    /** @return null when the product has no approved price */
    @Nullable
    BigDecimal approvedPrice(UUID productId) {
        var line = approved ? line(productId) : null;
        return line == null ? null : line.unitPrice();
    }
}
