package io.salesdesk.billing.invoices.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it arrives.
 *
 * @param lines null to apply for everything that is not invoiced yet
 */
public record ApplicationForm(
        @Nullable List<AppliedLine> lines,
        ApplicationChannel channel,
        Buyer buyer,
        String addressee,
        @Nullable UUID attachmentId,
        @Nullable String remark) {

    /** What is applied for, spelled out. */
    List<AppliedLine> linesOf(OrderBasis basis) {
        if (lines != null) {
            return lines;
        }
        return basis.rest().stream()
                .map(line -> new AppliedLine(
                        line.lineId(), line.productId(), line.quantity(), line.unit(), line.unitPrice()))
                .toList();
    }
}
