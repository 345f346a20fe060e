package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** 发票代号. */
final class FiscalInvoiceIsRecordedBeforeTheCheck implements InvoiceRule {

    @Override
    public String sentence() {
        return "The fiscal invoice's type, code, number and face value are recorded before the invoice is checked.";
    }

    @Override
    public String code() {
        return "fiscal-invoice-is-recorded-before-the-check";
    }

    @Override
    public String requirement() {
        return "BIL-21";
    }

    @Override
    public String refusal() {
        return "fiscal-invoice-must-be-recorded-before-the-check";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return command instanceof Command.Check && state instanceof Invoice.Issued issued && issued.fiscal() == null
                ? Optional.of(new InvoiceRejection.FiscalInvoiceMissing())
                : Optional.empty();
    }
}
