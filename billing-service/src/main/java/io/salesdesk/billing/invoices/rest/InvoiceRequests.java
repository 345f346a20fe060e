package io.salesdesk.billing.invoices.rest;

import io.salesdesk.billing.invoices.model.ApplicationChannel;
import io.salesdesk.billing.invoices.model.ApplicationForm;
import io.salesdesk.billing.invoices.model.AppliedLine;
import io.salesdesk.billing.invoices.model.Buyer;
import io.salesdesk.billing.invoices.model.CheckKind;
import io.salesdesk.billing.invoices.model.FiscalInvoice;
import io.salesdesk.billing.invoices.model.FiscalType;
import io.salesdesk.billing.invoices.model.Mailing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What clients send about invoices. */
public final class InvoiceRequests {

    private static final int MAX_LINES = 500;
    private static final int MAX_ENCLOSURES = 20;

    private InvoiceRequests() {}

    /**
     * A line as the application states it; that it is what was ordered is rule BIL-20 and not a matter of form.
     *
     * @param productId absent for freight
     */
    public record InvoiceApplicationLine(
            @NotNull UUID lineId,
            @Nullable UUID productId,

            @NotNull @DecimalMin(value = "0", inclusive = false) @Digits(integer = 16, fraction = 3)
            BigDecimal quantity,

            @Nullable @Size(max = 16) String unit,

            @NotNull @DecimalMin("0") @Digits(integer = 13, fraction = 6)
            BigDecimal unitPrice) {

        AppliedLine toLine() {
            return new AppliedLine(lineId, productId, quantity, unit, unitPrice);
        }
    }

    /**
     * An application (开票申请).
     *
     * @param lines absent to apply for everything that is not invoiced yet
     * @param title the company to bill (开票公司名称)
     */
    public record InvoiceApplication(
            @NotNull ApplicationChannel channel,
            @Nullable @Size(max = 200) String title,
            @Nullable @Size(max = 40) String taxId,
            @NotBlank @Size(max = 200) String addressee,
            @Nullable UUID attachmentId,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(min = 1, max = MAX_LINES) List<@NotNull @Valid InvoiceApplicationLine> lines) {

        ApplicationForm toForm() {
            return new ApplicationForm(
                    lines == null
                            ? null
                            : lines.stream().map(InvoiceApplicationLine::toLine).toList(),
                    channel,
                    new Buyer(stripped(title), stripped(taxId)),
                    addressee.strip(),
                    attachmentId,
                    stripped(remark));
        }
    }

    public record InvoiceWithdrawal(
            @NotBlank @Size(max = 1000) String reason) {}

    /** The tax office's invoice beside the internal one; code is absent for fully electronic ones. */
    public record FiscalInvoiceData(
            @NotNull FiscalType type,
            @Nullable @Size(min = 1, max = 40) String code,
            @NotBlank @Size(max = 40) String number,
            @NotNull Money faceValue,
            @NotNull LocalDate dated) {

        FiscalInvoice toFiscal() {
            return new FiscalInvoice(type, stripped(code), number.strip(), faceValue, dated);
        }
    }

    /** @param fiscalInvoice may also be recorded later, before the check */
    public record InvoiceIssue(@Nullable @Valid FiscalInvoiceData fiscalInvoice) {}

    /** How a check ended. */
    public enum CheckOutcome {
        PASSED,
        FAILED
    }

    /** @param findings what is wrong, when it failed */
    public record InvoiceCheck(
            @NotNull CheckKind check,
            @NotNull CheckOutcome outcome,
            @Nullable @Size(max = 1000) String findings) {

        @AssertTrue(message = "findings say what is wrong, exactly when the check failed")
        boolean isExplained() {
            return outcome == null || (outcome == CheckOutcome.FAILED) == (findings != null && !findings.isBlank());
        }
    }

    public record EnclosedPaper(
            @NotNull Mailing.Enclosure.Kind kind,
            @NotBlank @Size(max = 100) String reference) {}

    /**
     * How the invoice is mailed.
     *
     * @param mailedOn absent for today
     * @param addressee absent for the application's
     * @param shipmentId a consignment of goods; naming one is refused (BIL-23)
     */
    public record MailedInvoice(
            @NotBlank @Size(max = 100) String carrier,
            @Nullable @Size(min = 1, max = 200) String trackingNumber,
            @Nullable @Size(min = 1, max = 200) String addressee,
            @Nullable LocalDate mailedOn,
            @Nullable UUID shipmentId,
            @Nullable @Size(max = MAX_ENCLOSURES) List<@NotNull @Valid EnclosedPaper> enclosures) {

        List<Mailing.Enclosure> toEnclosures() {
            return enclosures == null
                    ? List.of()
                    : enclosures.stream()
                            .map(enclosure -> new Mailing.Enclosure(
                                    enclosure.kind(), enclosure.reference().strip()))
                            .toList();
        }
    }

    public record InvoiceReversal(
            @NotBlank @Size(max = 1000) String reason) {}

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
