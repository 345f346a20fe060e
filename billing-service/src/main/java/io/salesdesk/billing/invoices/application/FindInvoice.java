package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.billing.invoices.persistence.ProductName;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invoices of customers within the caller's scope: the register (BIL-21). */
@ApplicationScoped
public class FindInvoice {

    private final InvoiceRepository invoices;
    private final InvoicingFacts facts;
    private final AccountAccess accounts;
    private final Authority authority;

    FindInvoice(InvoiceRepository invoices, InvoicingFacts facts, AccountAccess accounts, Authority authority) {
        this.invoices = invoices;
        this.facts = facts;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** The id behind an id or a number. */
    public UUID idOf(String idOrNumber) {
        return invoices.resolve(idOrNumber)
                .orElseThrow(() -> new RejectedException(new InvoiceRejection.InvoiceUnknown()));
    }

    public InvoiceEntity visible(String idOrNumber) {
        return invoices.findByIdOptional(idOf(idOrNumber))
                .filter(invoice -> accounts.isVisible(invoice.accountId()))
                .orElseThrow(() -> new RejectedException(new InvoiceRejection.InvoiceUnknown()));
    }

    public List<InvoiceEntity> page(InvoiceRepository.Filter filter, @Nullable UUID before, int limit) {
        return invoices.page(authority.scope(), filter, before, limit);
    }

    /** What the varieties on the invoices are called. */
    public Map<UUID, ProductName> varieties(Collection<InvoiceEntity> of) {
        return facts.names(of.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .map(InvoiceLine::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
