package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.application.FollowOrder;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.invoices.application.FollowOrderForInvoices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What billing reads of {@code OrderEntered} and {@code OrderAmended}.
 *
 * @param afterConfirmation whether it follows from a change whose balance was answered before (ORD-42); absent at entry
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderData(
        UUID orderId,
        String number,
        int revision,
        UUID customerId,
        UUID salespersonId,
        OrderKind kind,
        UUID enteredBy,
        Instant enteredAt,
        Money freight,
        Money total,
        @Nullable Boolean afterConfirmation,
        @Nullable UUID contractId,
        @Nullable UUID specialPriceRequestId,
        List<OrderLineData> lines) {

    boolean followsFromAChange() {
        return Boolean.TRUE.equals(afterConfirmation);
    }

    FollowOrder.Revision toRevision(LocalDate businessDate) {
        return new FollowOrder.Revision(
                orderId,
                number,
                revision,
                kind,
                total,
                freight,
                salespersonId,
                enteredBy,
                enteredAt,
                businessDate,
                followsFromAChange());
    }

    FollowOrderForInvoices.Revision toInvoiced() {
        return new FollowOrderForInvoices.Revision(
                orderId,
                customerId,
                number,
                revision,
                freight,
                lines.stream()
                        .filter(line -> !line.cancelled())
                        .map(OrderLineData::toLine)
                        .toList(),
                contractId,
                specialPriceRequestId);
    }
}
