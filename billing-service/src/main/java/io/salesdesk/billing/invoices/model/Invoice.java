package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice (发票): {@code DRAFT → REQUESTED → ISSUED → CHECKED → CLEARED → MAILED} (BIL-20 to BIL-23, A-08). An issued
 * one is never changed, only reversed by a credit invoice, which begins as {@code ISSUED}.
 */
public sealed interface Invoice {

    /** Opened with the order: what of it is not invoiced yet. */
    record Draft(List<InvoiceLine> lines) implements Invoice {
        public Draft {
            lines = List.copyOf(lines);
        }
    }

    /** A draft of which nothing is left. */
    record Dropped() implements Invoice {}

    record Requested(Application application) implements Invoice {}

    record Withdrawn(Application application, String reason, Maker by) implements Invoice {}

    record Issued(
            Application application,
            Issuance issuance,
            @Nullable FiscalInvoice fiscal) implements Invoice {}

    record Objected(
            Application application,
            Issuance issuance,
            @Nullable FiscalInvoice fiscal,
            CheckKind check,
            String findings,
            Maker by)
            implements Invoice {}

    record Checked(Application application, Issuance issuance, FiscalInvoice fiscal, Maker onIssue)
            implements Invoice {}

    record Cleared(Application application, Issuance issuance, FiscalInvoice fiscal, Maker onIssue, Maker beforeMailing)
            implements Invoice {}

    record Mailed(
            Application application,
            Issuance issuance,
            FiscalInvoice fiscal,
            Maker onIssue,
            Maker beforeMailing,
            Mailing mailing,
            Maker by)
            implements Invoice {}

    record Reversed(Application application, Issuance issuance, Reversal reversal) implements Invoice {}

    /** What may be asked of an invoice. */
    sealed interface Command {

        record Apply(ApplicationForm form, OrderBasis basis, Maker by, Instant at) implements Command {}

        record Withdraw(String reason, Maker by) implements Command {}

        /**
         * @param number taken from the counter in this very transaction
         * @param basis with what the order's other invoices have taken
         */
        record Issue(
                InvoiceNumber number,
                OrderBasis basis,
                @Nullable FiscalInvoice fiscal,
                Maker by,
                Instant at) implements Command {}

        record RecordFiscal(FiscalInvoice fiscal) implements Command {}

        /** @param findings what is wrong, null when nothing is */
        record Check(CheckKind check, @Nullable String findings, Maker by) implements Command {}

        /** @param consignment the shipment of goods that it would travel with, null for none */
        record Mail(Mailing mailing, @Nullable String consignment, Maker by) implements Command {}

        record Reverse(Reversal reversal) implements Command {}

        /** The order's rest is another one now. */
        record Adjust(List<InvoiceLine> lines) implements Command {}
    }

    /** What follows from a command. */
    sealed interface Event {

        record AppliedFor(Application application) implements Event {}

        record ApplicationWithdrawn(String reason, Maker by) implements Event {}

        record NumberGiven(Issuance issuance, @Nullable FiscalInvoice fiscal) implements Event {}

        record FiscalRecorded(FiscalInvoice fiscal) implements Event {}

        record CheckPassed(CheckKind check, Maker by) implements Event {}

        record CheckFailed(CheckKind check, String findings, Maker by) implements Event {}

        record SentByMail(Mailing mailing, Maker by) implements Event {}

        record ReversedByCredit(Reversal reversal) implements Event {}

        record DraftAdjusted(List<InvoiceLine> lines) implements Event {}

        record DraftDropped() implements Event {}
    }
}
