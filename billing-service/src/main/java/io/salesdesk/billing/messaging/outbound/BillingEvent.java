package io.salesdesk.billing.messaging.outbound;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The facts that billing publishes, as they stand on the wire; schemas and examples in {@code contracts/events}. The
 * simple name is the event's name.
 */
public sealed interface BillingEvent {

    /**
     * The balance answer to one revision of an order (BIL-01), or to the one that an agreed change will make (ORD-42).
     */
    record BalanceChecked(
            UUID orderId,
            int revision,
            UUID answerId,
            @Nullable UUID changeId,
            UUID customerId,
            boolean sufficient,
            Money available,
            Money required,
            Money shortBy,
            Instant answeredAt)
            implements BillingEvent {}

    /** A shipment waits for money; {@code liftedBy} says what would end that. */
    record CreditHoldPlaced(
            UUID shipmentId,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            Money amount,
            Money missing,
            String effectiveKind,
            String rule,
            Set<String> liftedBy,
            Instant placedAt)
            implements BillingEvent {}

    /** A single-use grant: the shipment may leave. */
    record ShipmentReleased(
            UUID releaseId,
            UUID shipmentId,
            UUID orderId,
            int orderRevision,
            UUID customerId,
            Money amount,
            String rule,
            List<EvidenceItem> evidence,
            String policyVersion,
            Instant releasedAt)
            implements BillingEvent {}

    record EvidenceItem(String kind, UUID id) {}

    /** The grant is void; the shipment may not leave. */
    record ShipmentReleaseRevoked(UUID releaseId, UUID shipmentId, UUID orderId, String reason, Instant revokedAt)
            implements BillingEvent {}

    /** The desk asks that a held shipment may leave before its money comes (BIL-08). */
    record CreditGrantRequested(
            UUID grantId,
            UUID orderId,
            int orderRevision,
            UUID shipmentId,
            UUID customerId,
            Money amount,
            boolean urgent,
            String reason,
            UUID requestedBy,
            Instant requestedAt,
            String decider)
            implements BillingEvent {}

    record CreditGrantApproved(
            UUID grantId,
            UUID orderId,
            UUID shipmentId,
            UUID customerId,
            Money amount,
            UUID grantedBy,
            Instant grantedAt,
            @Nullable UUID onBehalfOf)
            implements BillingEvent {}

    record CreditGrantRejected(
            UUID grantId,
            UUID orderId,
            UUID shipmentId,
            UUID customerId,
            UUID rejectedBy,
            Instant rejectedAt,
            String reason)
            implements BillingEvent {}

    /** The shipment changed, is off, or left without it: nobody needs to decide any more, and nothing may leave on it. */
    record CreditGrantVoided(
            UUID grantId, UUID orderId, UUID shipmentId, UUID customerId, String reason, Instant voidedAt)
            implements BillingEvent {}

    /**
     * The customer is asked for a deposit on the futures from abroad (BIL-13); again when the goods changed or a reversal
     * took it below what is required.
     */
    record DepositRequested(
            UUID orderId,
            UUID customerId,
            int revision,
            Money amount,
            Money foreignAmount,
            BigDecimal percent,
            Instant requestedAt)
            implements BillingEvent {}

    /** Posted money reached the deposit: purchasing may order. */
    /** The order needs no deposit any more: it is off, or has no futures from abroad. */
    record DepositDropped(UUID orderId, UUID customerId, int revision, Instant droppedAt) implements BillingEvent {}

    record DepositReceived(UUID orderId, UUID customerId, int revision, Money amount, Money posted, Instant receivedAt)
            implements BillingEvent {}

    /** The customer is asked for the whole order's balance, once (BIL-13). */
    record BalancePaymentRequested(
            UUID orderId,
            UUID customerId,
            int revision,
            Money amount,
            Instant requestedAt,
            @Nullable UUID requestedBy) implements BillingEvent {}

    /** One of the steps of a case was taken (BIL-06). */
    record DunningSent(
            UUID caseId,
            String number,
            UUID orderId,
            UUID customerId,
            String claim,
            @Nullable UUID shipmentId,
            int step,
            LocalDate day,
            Money amount,
            String channel,
            UUID salespersonId,
            @Nullable UUID ownerId)
            implements BillingEvent {}

    /** The fourth step: the regional manager owns the case. */
    record DunningEscalated(
            UUID caseId,
            UUID orderId,
            UUID customerId,
            String claim,
            Money amount,
            UUID toPersonId,
            Instant escalatedAt)
            implements BillingEvent {}

    record DunningClosed(UUID caseId, UUID orderId, UUID customerId, String claim, String outcome, Instant closedAt)
            implements BillingEvent {}

    /** Something is wrong with a collection; the head of sales is told at once (BIL-18). */
    record CollectionAbnormalityReported(
            UUID reportId,
            @Nullable UUID orderId,
            @Nullable UUID contractId,
            UUID customerId,
            String cause,
            String measure,
            UUID reportedBy,
            Instant reportedAt,
            UUID toPersonId)
            implements BillingEvent {}

    /** From now on the customer's goods leave on posted money alone. */
    record PaymentFirstImposed(UUID customerId, String reason, UUID cause, Instant imposedAt) implements BillingEvent {}

    record PaymentFirstLifted(UUID customerId, UUID liftedBy, String reason, Instant liftedAt)
            implements BillingEvent {}

    record RemittanceSlipReceived(
            UUID remittanceId,
            String number,
            UUID customerId,
            String payer,
            Money amount,
            List<NamedOrder> orders,
            LocalDate remittedOn,
            @Nullable UUID attachmentId,
            UUID registeredBy)
            implements BillingEvent {}

    record NamedOrder(UUID orderId, @Nullable Money amount) {}

    record RemittanceConfirmed(
            UUID remittanceId,
            String number,
            @Nullable UUID customerId,
            Money amount,
            LocalDate arrivedOn,
            String receivingBank,
            String paymentMethod,
            String payer,
            String bankReference,
            UUID confirmedBy)
            implements BillingEvent {}

    record RemittanceMatched(UUID remittanceId, UUID customerId, UUID matchedBy) implements BillingEvent {}

    record RemittanceRejected(UUID remittanceId, String reason, UUID rejectedBy) implements BillingEvent {}

    /** The slip's days are over and nobody saw the money; it covers nothing any more. */
    record RemittanceSlipExpired(UUID remittanceId, UUID customerId, Instant expiredAt) implements BillingEvent {}

    /** Money was posted and allocated to the order; {@code amount} is what this posting added. */
    record PaymentReceived(
            UUID allocationId,
            UUID remittanceId,
            UUID orderId,
            UUID customerId,
            Money amount,
            Money orderPaid,
            Money orderOutstanding,
            UUID postedBy,
            Instant postedAt)
            implements BillingEvent {}

    /** Money posted to the order was taken off it again; {@code amount} is what this act took. */
    record PaymentReversed(
            UUID allocationId,
            UUID remittanceId,
            UUID orderId,
            UUID customerId,
            Money amount,
            String reason,
            UUID reversedBy)
            implements BillingEvent {}

    record ReceivableRecorded(UUID orderId, UUID customerId, UUID shipmentId, Money amount, Money outstanding)
            implements BillingEvent {}

    record ReceivableSettled(UUID orderId, UUID customerId, Instant settledAt) implements BillingEvent {}

    record OrderFullyPaid(UUID orderId, UUID customerId, int revision, Money total, Instant paidAt)
            implements BillingEvent {}

    /** Posted money that belongs to no order changed by {@code change} to {@code balance}. */
    record CustomerCreditChanged(
            UUID customerId,
            Money change,
            Money balance,
            String cause,
            @Nullable UUID remittanceId) implements BillingEvent {}

    /** The desk asks that customer credit be given back; it waits for a sales manager. */
    record RefundRequested(
            UUID refundId,
            String number,
            UUID customerId,
            Money amount,
            String reason,
            UUID requestedBy,
            Instant requestedAt)
            implements BillingEvent {}

    /** @param decision APPROVED, which sets the money aside for finance to pay, or REJECTED */
    record RefundDecided(
            UUID refundId,
            String number,
            UUID customerId,
            Money amount,
            String decision,
            String reason,
            UUID decidedBy,
            @Nullable UUID onBehalfOf,
            Instant decidedAt)
            implements BillingEvent {}

    record RefundWithdrawn(
            UUID refundId,
            String number,
            UUID customerId,
            Money amount,
            String reason,
            UUID withdrawnBy,
            Instant withdrawnAt)
            implements BillingEvent {}

    record RefundPaid(
            UUID refundId,
            String number,
            UUID customerId,
            Money amount,
            LocalDate paidOn,
            UUID paidBy,
            Instant recordedAt)
            implements BillingEvent {}

    /** What was set aside could not be paid and is customer credit again. */
    record RefundFailed(
            UUID refundId,
            String number,
            UUID customerId,
            Money amount,
            String reason,
            UUID reportedBy,
            Instant reportedAt)
            implements BillingEvent {}

    /** A line of an invoice; freight has the order's id for its line and no product. */
    record InvoicedLine(
            UUID lineId,
            @Nullable UUID productId,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            Money net,
            Money tax,
            Money gross) {}

    /** Somebody applied for an invoice (BIL-20). */
    record InvoiceRequested(
            UUID invoiceId,
            @Nullable String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<InvoicedLine> lines,
            UUID requestedBy,
            Instant requestedAt,
            String channel)
            implements BillingEvent {}

    /** The application was taken back, by the desk or because the order changed. */
    record InvoiceWithdrawn(
            UUID invoiceId,
            UUID orderId,
            UUID customerId,
            Money amount,
            UUID withdrawnBy,
            Instant withdrawnAt,
            String reason)
            implements BillingEvent {}

    /** The invoice, or the credit invoice that reverses {@code reversedInvoiceId}, has its number. */
    record InvoiceIssued(
            UUID invoiceId,
            String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<InvoicedLine> lines,
            UUID issuedBy,
            Instant issuedAt,
            @Nullable String fiscalType,
            @Nullable String fiscalCode,
            @Nullable String fiscalNumber,
            @Nullable UUID reversedInvoiceId)
            implements BillingEvent {}

    /** A second person found it in order, on issue or before mailing (BIL-22). */
    record InvoiceChecked(
            UUID invoiceId,
            String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<InvoicedLine> lines,
            UUID checkedBy,
            Instant checkedAt,
            String check)
            implements BillingEvent {}

    /** A check found fault; finance corrects or reverses it. */
    record InvoiceObjected(
            UUID invoiceId,
            String number,
            UUID orderId,
            UUID customerId,
            UUID objectedBy,
            Instant objectedAt,
            String check,
            String findings)
            implements BillingEvent {}

    /** Sent apart from the goods (BIL-23). */
    record InvoiceMailed(
            UUID invoiceId,
            String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<InvoicedLine> lines,
            Instant mailedAt,
            UUID mailedBy,
            @Nullable String carrier,
            @Nullable String trackingNumber)
            implements BillingEvent {}

    /** A credit invoice gives back what it claimed. */
    record InvoiceReversed(
            UUID invoiceId,
            String number,
            UUID orderId,
            UUID customerId,
            Money amount,
            String kind,
            List<InvoicedLine> lines,
            UUID reversedBy,
            Instant reversedAt,
            String reason,
            UUID creditInvoiceId)
            implements BillingEvent {}

    /** A point in which two parties to a statement differ. */
    record StatementDifference(
            String reference,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable String remark) {}

    /** A statement of account was drawn up and waits for finance (BIL-25). */
    record StatementDrawn(
            UUID statementId,
            String number,
            UUID customerId,
            LocalDate from,
            LocalDate to,
            Money openingBalance,
            Money closingBalance,
            UUID drawnBy,
            Instant drawnAt)
            implements BillingEvent {}

    /** Finance compared the statement with its books and the approved prices (BIL-24). */
    record StatementChecked(
            UUID statementId,
            String number,
            UUID customerId,
            UUID checkedBy,
            Instant checkedAt,
            boolean passed,
            List<StatementDifference> differences)
            implements BillingEvent {}

    record StatementSent(
            UUID statementId,
            String number,
            UUID customerId,
            LocalDate from,
            LocalDate to,
            Money closingBalance,
            UUID sentBy,
            Instant sentAt)
            implements BillingEvent {}

    /** @param confirmedBy who spoke for the customer */
    record StatementConfirmed(
            UUID statementId,
            String number,
            UUID customerId,
            LocalDate from,
            LocalDate to,
            Money closingBalance,
            String confirmedBy,
            UUID recordedBy,
            LocalDate confirmedOn)
            implements BillingEvent {}

    /** @param disputedBy who spoke for the customer */
    record StatementDisputed(
            UUID statementId,
            String number,
            UUID customerId,
            LocalDate from,
            LocalDate to,
            Money closingBalance,
            String disputedBy,
            UUID recordedBy,
            LocalDate disputedOn,
            List<StatementDifference> differences)
            implements BillingEvent {}
}
