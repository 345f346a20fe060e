package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** Counterparty qualification and invoicing data. */
final class CustomerHasVerifiedInvoicingData implements InvoiceRule {

    @Override
    public String sentence() {
        return "The customer's invoicing data are on file, verified by a second person and have not lapsed.";
    }

    @Override
    public String code() {
        return "customer-has-verified-invoicing-data";
    }

    @Override
    public String requirement() {
        return "BIL-20";
    }

    @Override
    public String refusal() {
        return "invoicing-data-are-not-verified";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return switch (command) {
            case Command.Apply apply -> refuse(apply.basis());
            case Command.Issue issue -> refuse(issue.basis());
            default -> Optional.empty();
        };
    }

    private static Optional<InvoiceRejection> refuse(OrderBasis basis) {
        return basis.invoicingDataVerified()
                ? Optional.empty()
                : Optional.of(new InvoiceRejection.InvoicingDataUnverified());
    }
}
