package io.salesdesk.billing.refunds.rest;

import io.salesdesk.billing.refunds.model.RefundState;
import io.salesdesk.billing.refunds.persistence.RefundEntity;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A refund of customer credit (退款).
 *
 * @param payee to whom it is paid
 * @param shares whose money was set aside for it, empty before it was granted
 * @param endedBy who paid it, withdrew it or said that it cannot be paid
 * @param endReason why it was withdrawn or could not be paid
 */
public record RefundView(
        UUID id,
        long version,
        String number,
        RefundState state,
        UUID customerId,
        Money amount,
        String payee,
        String reason,
        UUID requestedBy,
        Instant requestedAt,
        @Nullable RefundDecisionView decision,
        @Nullable RefundPaymentView payment,
        List<RefundShareView> shares,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Resource {

    public record RefundDecisionView(
            UUID decidedBy,
            @Nullable UUID onBehalfOf,
            @Nullable Instant decidedAt,
            @Nullable String reason) {

        static RefundDecisionView of(RefundEntity refund, Maker by) {
            return new RefundDecisionView(by.personId(), by.onBehalfOf(), refund.decidedAt(), refund.decisionReason());
        }
    }

    public record RefundPaymentView(
            LocalDate paidOn,
            @Nullable String bank,
            @Nullable String bankReference) {}

    public record RefundShareView(UUID remittanceId, Money amount) {}

    static RefundView of(RefundEntity refund) {
        var decidedBy = refund.decidedBy();
        var paidOn = refund.paidOn();
        return new RefundView(
                refund.id(),
                refund.version(),
                refund.number(),
                refund.state(),
                refund.accountId(),
                refund.amount(),
                refund.payee(),
                refund.reason(),
                refund.requestedBy().personId(),
                refund.requestedAt(),
                decidedBy == null ? null : RefundDecisionView.of(refund, decidedBy),
                paidOn == null ? null : new RefundPaymentView(paidOn, refund.payingBank(), refund.bankReference()),
                refund.shares().stream()
                        .map(share -> new RefundShareView(share.remittanceId(), share.amount()))
                        .toList(),
                refund.endedBy(),
                refund.endedAt(),
                refund.endReason());
    }
}
