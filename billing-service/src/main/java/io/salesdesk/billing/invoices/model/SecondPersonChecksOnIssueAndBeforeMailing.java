package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.invoices.model.Invoice.Command;
import java.util.Optional;

/** 双人复核发票后,将其寄出. */
final class SecondPersonChecksOnIssueAndBeforeMailing implements InvoiceRule {

    @Override
    public String sentence() {
        return "An invoice is checked on issue and again before mailing, by somebody who neither applied for nor issued it.";
    }

    @Override
    public String code() {
        return "second-person-checks-on-issue-and-before-mailing";
    }

    @Override
    public String requirement() {
        return "BIL-22";
    }

    @Override
    public String refusal() {
        return "applicant-and-issuer-may-not-check-the-invoice";
    }

    @Override
    public Optional<InvoiceRejection> refuse(Invoice state, Command command) {
        if (!(command instanceof Command.Check check)) {
            return Optional.empty();
        }
        return InvoiceDecisions.makersOf(state).stream().anyMatch(check.by()::sharesAPersonWith)
                ? Optional.of(new InvoiceRejection.MakerMayNotCheck())
                : Optional.empty();
    }
}
