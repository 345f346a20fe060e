package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded application for an invoice (开票申请, BIL-20).
 *
 * @param lines what is to be invoiced, taken from the order
 * @param addressee who is to receive the invoice by mail
 * @param attachmentId the fax or letter
 * @param requestedBy who recorded it at the desk
 */
public record Application(
        List<InvoiceLine> lines,
        ApplicationChannel channel,
        Buyer buyer,
        String addressee,
        @Nullable UUID attachmentId,
        @Nullable String remark,
        Maker requestedBy,
        Instant requestedAt) {

    public Application {
        lines = List.copyOf(lines);
    }
}
