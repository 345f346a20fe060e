package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.List;
import java.util.Optional;

/** An order is invoiced once. */
final class InvoicesNeverExceedTheOrderedQuantity implements InvoiceRule {

    @Override
    public String sentence() {
        return "All invoices of an order together never take more of a line than was ordered; a credit invoice gives back.";
    }

    @Override
    public String code() {
        return "invoices-never-exceed-the-ordered-quantity";
    }

    @Override
    public String requirement() {
        return "BIL-20";
    }

    @Override
    public String refusal() {
        return "invoices-exceed-the-ordered-quantity";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return switch (command) {
            case Command.Apply(var form, var basis, var by, var at) -> excesses(form.linesOf(basis), basis);
            case Command.Issue issue
            when state instanceof Invoice.Requested(var application) ->
                excesses(InvoiceDecisions.applied(application.lines()), issue.basis());
            default -> Optional.empty();
        };
    }

    private static Optional<InvoiceRejection> excesses(List<AppliedLine> applied, OrderBasis basis) {
        var excesses = basis.excesses(applied);
        return excesses.isEmpty() ? Optional.empty() : Optional.of(new InvoiceRejection.ExceedsOrder(excesses));
    }
}
