package io.salesdesk.billing.invoices.model;

import java.util.List;
import java.util.Optional;

/** The rulebook of invoices, in the order in which the rules are asked; the first that refuses answers. */
public final class InvoiceRules {

    private static final List<InvoiceRule> ALL = List.of(
            new FinanceIssuesWhatAnotherAppliedFor(),
            new ApplicationNamesTitleAndTaxId(),
            new CustomerHasVerifiedInvoicingData(),
            new InvoiceIsForWhatWasOrdered(),
            new InvoicesNeverExceedTheOrderedQuantity(),
            new FiscalInvoiceHasTheSameFaceValue(),
            new SecondPersonChecksOnIssueAndBeforeMailing(),
            new FiscalInvoiceIsRecordedBeforeTheCheck(),
            new InvoiceIsMailedApartFromTheGoods());

    private InvoiceRules() {}

    public static List<InvoiceRule> all() {
        return ALL;
    }

    static Optional<InvoiceRejection> refuse(Invoice state, Invoice.Command command) {
        return ALL.stream()
                .flatMap(rule -> rule.refuse(state, command).stream())
                .findFirst();
    }
}
