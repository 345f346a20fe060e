package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** Nobody is maker and checker of one act. */
final class FinanceIssuesWhatAnotherAppliedFor implements InvoiceRule {

    @Override
    public String sentence() {
        return "Finance issues an invoice that somebody else applied for.";
    }

    @Override
    public String code() {
        return "finance-issues-what-another-applied-for";
    }

    @Override
    public String requirement() {
        return "BIL-20";
    }

    @Override
    public String refusal() {
        return "applicant-may-not-issue-the-invoice";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        return command instanceof Command.Issue issue
                        && state instanceof Invoice.Requested(var application)
                        && issue.by().sharesAPersonWith(application.requestedBy())
                ? Optional.of(new InvoiceRejection.ApplicantMayNotIssue())
                : Optional.empty();
    }
}
