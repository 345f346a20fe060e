package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** 发票面值. */
final class FiscalInvoiceHasTheSameFaceValue implements InvoiceRule {

    @Override
    public String sentence() {
        return "The fiscal invoice beside an invoice has the same face value.";
    }

    @Override
    public String code() {
        return "fiscal-invoice-has-the-same-face-value";
    }

    @Override
    public String requirement() {
        return "BIL-21";
    }

    @Override
    public String refusal() {
        return "fiscal-invoice-has-another-face-value";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return switch (command) {
            case Command.Issue issue
            when issue.fiscal() != null && state instanceof Invoice.Requested(var application) ->
                compare(application, issue.fiscal());
            case Command.RecordFiscal(var fiscal) ->
                InvoiceDecisions.applicationOf(state).flatMap(application -> compare(application, fiscal));
            default -> Optional.empty();
        };
    }

    private static Optional<InvoiceRejection> compare(Application application, FiscalInvoice fiscal) {
        var gross = InvoiceDecisions.gross(application.lines());
        return gross.equals(fiscal.faceValue())
                ? Optional.empty()
                : Optional.of(new InvoiceRejection.FaceValueDiffers(gross, fiscal.faceValue()));
    }
}
