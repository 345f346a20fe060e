package io.salesdesk.billing.remittances.rest;

import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import io.salesdesk.billing.remittances.model.Receipt;
import io.salesdesk.billing.remittances.model.Slip;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A remittance.
 *
 * @param slip what sales received, absent for money that came without one
 * @param receipt what finance confirmed, absent before
 * @param matchedOrders which orders the money is for, in the order in which they are paid
 * @param unallocated what of the posted money belongs to no order
 * @param reversed what of it was taken back
 */
public record RemittanceView(
        UUID id,
        long version,
        String number,
        String state,
        @Nullable UUID customerId,
        @Nullable SlipView slip,
        @Nullable ReceiptView receipt,
        List<OrderAmount> matchedOrders,
        @Nullable UUID matchedBy,
        @Nullable UUID postedBy,
        @Nullable Instant postedAt,
        Money unallocated,
        Money reversed,
        @Nullable String rejectionReason,
        Instant registeredAt)
        implements Resource {

    /** An order and its share; without an amount the slip names the order only. */
    public record OrderAmount(UUID orderId, @Nullable Money amount) {

        static List<OrderAmount> of(List<OrderShare> shares) {
            return shares.stream()
                    .map(share -> new OrderAmount(share.orderId(), share.amount()))
                    .toList();
        }
    }

    /** @param expiresAfter the last business date on which it stands in for money while finance has not confirmed it */
    public record SlipView(
            String payer,
            Money amount,
            List<OrderAmount> orders,
            LocalDate remittedOn,
            @Nullable UUID attachmentId,
            UUID registeredBy,
            LocalDate expiresAfter,
            boolean expired) {

        static SlipView of(Slip slip, boolean expired) {
            return new SlipView(
                    slip.payer(),
                    slip.amount(),
                    OrderAmount.of(slip.orders()),
                    slip.remittedOn(),
                    slip.attachmentId(),
                    slip.registeredBy().personId(),
                    slip.expiresAfter(),
                    expired);
        }
    }

    /** The mandatory data of a receipt (BIL-05). */
    public record ReceiptView(
            Money amount,
            LocalDate arrivedOn,
            String receivingBank,
            PaymentMethod paymentMethod,
            String payer,
            String bankReference,
            UUID confirmedBy) {

        static ReceiptView of(Receipt receipt) {
            return new ReceiptView(
                    receipt.amount(),
                    receipt.arrivedOn(),
                    receipt.receivingBank(),
                    receipt.method(),
                    receipt.payer(),
                    receipt.bankReference(),
                    receipt.confirmedBy().personId());
        }
    }

    static RemittanceView of(RemittanceEntity remittance) {
        var slip = remittance.slip();
        var receipt = remittance.confirmedReceipt();
        return new RemittanceView(
                remittance.id(),
                remittance.version(),
                remittance.number(),
                remittance.state(),
                remittance.accountId(),
                slip == null ? null : SlipView.of(slip, remittance.slipExpired()),
                receipt == null ? null : ReceiptView.of(receipt),
                OrderAmount.of(remittance.matchedShares()),
                remittance.matchedBy(),
                remittance.poster(),
                remittance.postedAt(),
                remittance.unallocated(),
                remittance.reversed(),
                remittance.rejectionReason(),
                remittance.registeredAt());
    }
}
