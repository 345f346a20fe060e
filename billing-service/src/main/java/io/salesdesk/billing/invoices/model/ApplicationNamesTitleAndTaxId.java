package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** 开票公司名称. */
final class ApplicationNamesTitleAndTaxId implements InvoiceRule {

    @Override
    public String sentence() {
        return "An application names the buyer's title and tax id.";
    }

    @Override
    public String code() {
        return "application-names-title-and-tax-id";
    }

    @Override
    public String requirement() {
        return "A-36";
    }

    @Override
    public String refusal() {
        return "invoice-needs-the-title-and-tax-id-of-the-buyer";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return command instanceof Command.Apply apply && !apply.form().buyer().isComplete()
                ? Optional.of(new InvoiceRejection.BuyerIncomplete())
                : Optional.empty();
    }
}
