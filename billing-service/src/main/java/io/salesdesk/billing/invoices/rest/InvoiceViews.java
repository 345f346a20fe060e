package io.salesdesk.billing.invoices.rest;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.invoices.application.FindInvoice;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.platform.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows invoices to the current caller: tax id and addressee only to whom the customer's confidential data are open, and to
 * who checks invoices, each look on record (CUS-21). Must run in a transaction, which keeps the note that the caller looked.
 */
@ApplicationScoped
class InvoiceViews {

    private static final String CONFIDENTIAL = "read.confidential";
    private static final String CHECK = "invoice.check";

    private final FindInvoice findInvoice;
    private final AccountAccess accounts;
    private final AuditTrail audit;

    InvoiceViews(FindInvoice findInvoice, AccountAccess accounts, AuditTrail audit) {
        this.findInvoice = findInvoice;
        this.accounts = accounts;
        this.audit = audit;
    }

    InvoiceView of(InvoiceEntity invoice) {
        return of(List.of(invoice)).apply(invoice);
    }

    /** How to show each of the invoices; what is applied to is looked at. */
    Function<InvoiceEntity, InvoiceView> of(List<InvoiceEntity> invoices) {
        var varieties = findInvoice.varieties(invoices);
        var open = accounts.reached(
                invoices.stream().map(InvoiceEntity::accountId).collect(Collectors.toSet()), CONFIDENTIAL, CHECK);
        return invoice -> {
            boolean mayKnow = open.contains(invoice.accountId());
            var view = InvoiceView.of(invoice, varieties, mayKnow);
            if (mayKnow && view.application() != null) {
                audit.record(CONFIDENTIAL, "invoice", invoice.id(), Map.of());
            }
            return view;
        };
    }
}
