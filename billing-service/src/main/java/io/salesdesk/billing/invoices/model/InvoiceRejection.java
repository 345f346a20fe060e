package io.salesdesk.billing.invoices.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** Why a command on an invoice is refused. */
public sealed interface InvoiceRejection extends Rejection {

    /** The state does not allow the command. */
    @Refused(code = "invoice-is-in-another-state", requirement = "BIL-20", kind = Kind.WRONG_STATE)
    record WrongState(String command, InvoiceState state) implements InvoiceRejection {}

    /** It does not exist or is out of reach. */
    @Refused(code = "invoice-is-unknown", kind = Kind.NOT_FOUND)
    record InvoiceUnknown() implements InvoiceRejection {}

    /** Variety, unit price or quantity is not what was ordered; each difference is named. */
    @Refused(code = "invoice-application-differs-from-the-order", requirement = "BIL-20")
    record ApplicationDiffers(List<Difference> differences) implements InvoiceRejection {}

    /** With the other invoices it would be more than was ordered. */
    @Refused(code = "invoices-exceed-the-ordered-quantity", requirement = "BIL-20")
    record ExceedsOrder(List<OrderBasis.Excess> lines) implements InvoiceRejection {}

    /** An invoice has at least one line. */
    @Refused(code = "nothing-of-the-order-is-left-to-invoice", requirement = "BIL-20")
    record NothingToInvoice() implements InvoiceRejection {}

    /** The customer's invoicing data were not verified or have lapsed. */
    @Refused(code = "invoicing-data-are-not-verified", requirement = "BIL-20")
    record InvoicingDataUnverified() implements InvoiceRejection {}

    /** The application does not say whom to bill. */
    @Refused(code = "invoice-needs-the-title-and-tax-id-of-the-buyer", requirement = "A-36")
    record BuyerIncomplete() implements InvoiceRejection {}

    /** Whoever applied does not issue. */
    @Refused(code = "applicant-may-not-issue-the-invoice", requirement = "BIL-20")
    record ApplicantMayNotIssue() implements InvoiceRejection {}

    /** There is nothing to compare yet. */
    @Refused(code = "fiscal-invoice-must-be-recorded-before-the-check", requirement = "BIL-21")
    record FiscalInvoiceMissing() implements InvoiceRejection {}

    /** The fiscal invoice claims another amount. */
    @Refused(code = "fiscal-invoice-has-another-face-value", requirement = "BIL-21")
    record FaceValueDiffers(Money invoice, Money faceValue) implements InvoiceRejection {}

    /** The same fiscal invoice stands beside another invoice. */
    @Refused(code = "fiscal-invoice-was-recorded-before", requirement = "BIL-21")
    record FiscalNumberUsed(String number) implements InvoiceRejection {}

    /** A check is a second person's. */
    @Refused(code = "applicant-and-issuer-may-not-check-the-invoice", requirement = "BIL-22")
    record MakerMayNotCheck() implements InvoiceRejection {}

    /** 发票不能随货同行. */
    @Refused(code = "invoice-never-travels-with-the-goods", requirement = "BIL-23")
    record TravelsWithGoods(String consignment) implements InvoiceRejection {}

    /** The day lies ahead. */
    @Refused(code = "invoice-cannot-have-been-mailed-in-the-future", requirement = "BIL-23")
    record MailedInFuture(LocalDate date, LocalDate today) implements InvoiceRejection {}

    /** The paper was not uploaded. */
    @Refused(code = "invoice-application-names-an-unknown-attachment", requirement = "BIL-20")
    record AttachmentUnknown(UUID attachmentId) implements InvoiceRejection {}
}
