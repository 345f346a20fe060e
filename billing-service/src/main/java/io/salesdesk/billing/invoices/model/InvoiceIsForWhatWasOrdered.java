package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.List;
import java.util.Optional;

/** 开票前需确认开票品种、单价及数量. */
final class InvoiceIsForWhatWasOrdered implements InvoiceRule {

    @Override
    public String sentence() {
        return "Variety, unit price and quantity of an invoice are those of the order; each difference is named.";
    }

    @Override
    public String code() {
        return "invoice-is-for-what-was-ordered";
    }

    @Override
    public String requirement() {
        return "BIL-20";
    }

    @Override
    public String refusal() {
        return "invoice-application-differs-from-the-order";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return switch (command) {
            case Command.Apply(var form, var basis, var by, var at) -> differences(form.linesOf(basis), basis);
            case Command.Issue issue
            when state instanceof Invoice.Requested(var application) ->
                differences(InvoiceDecisions.applied(application.lines()), issue.basis());
            default -> Optional.empty();
        };
    }

    private static Optional<InvoiceRejection> differences(List<AppliedLine> applied, OrderBasis basis) {
        var differences = basis.differences(applied);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvoiceRejection.ApplicationDiffers(differences));
    }
}
