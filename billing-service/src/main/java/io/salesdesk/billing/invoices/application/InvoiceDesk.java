package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceRejection;
import io.salesdesk.billing.invoices.model.OrderBasis;
import io.salesdesk.billing.invoices.model.OrderedLine;
import io.salesdesk.billing.invoices.persistence.InvoiceEntity;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.billing.invoices.persistence.OrderBasisEntity;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** What the use cases on invoices share: finding one under its account's lock, carrying a decision out, the draft. */
@ApplicationScoped
class InvoiceDesk {

    private static final String ONE_FISCAL_INVOICE = "invoice_fiscal";

    private final InvoiceRepository invoices;
    private final OrderBasisRepository orders;
    private final InvoicingFacts facts;
    private final AccountAccess accounts;
    private final InvoiceAnnouncer announcer;
    private final BusinessClock clock;
    private final InvoiceSettings settings;

    InvoiceDesk(
            InvoiceRepository invoices,
            OrderBasisRepository orders,
            InvoicingFacts facts,
            AccountAccess accounts,
            InvoiceAnnouncer announcer,
            BusinessClock clock,
            InvoiceSettings settings) {
        this.invoices = invoices;
        this.orders = orders;
        this.facts = facts;
        this.accounts = accounts;
        this.announcer = announcer;
        this.clock = clock;
        this.settings = settings;
    }

    /** An invoice with its account, which is locked, and its order. */
    record OnDesk(Account account, OrderBasisEntity order, InvoiceEntity invoice) {}

    /** The invoice within the caller's scope, loaded after its account was locked. */
    OnDesk open(UUID invoiceId) {
        var account = invoices.accountOf(invoiceId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new InvoiceRejection.InvoiceUnknown()));
        var invoice = invoices.findById(invoiceId);
        return new OnDesk(account, orders.findById(invoice.orderId()), invoice);
    }

    /** What the invoice is measured against: the order, less what its other invoices take. */
    OrderBasis basis(OrderBasisEntity order, UUID except) {
        var invoiced = invoices.ofOrder(order.id()).stream()
                .filter(invoice -> !invoice.id().equals(except))
                .flatMap(invoice -> InvoiceDecisions.taking(invoice.invoice()).stream())
                .toList();
        return OrderBasis.of(sold(order), invoiced, facts.invoicingDataHold(order.accountId(), clock.today()));
    }

    /** What the order sells: its lines and its freight, or nothing once it is cancelled. */
    List<OrderedLine> sold(OrderBasisEntity order) {
        if (order.cancelled() || !order.confirmed()) {
            return List.of();
        }
        var sold = new ArrayList<>(order.lines());
        if (order.freight().isPositive()) {
            sold.add(OrderedLine.freight(order.id(), order.freight(), settings.freightTaxRate()));
        }
        return sold;
    }

    /** Decides, stores and publishes what follows. */
    void carryOut(InvoiceEntity invoice, Invoice.Command command) {
        for (var event : InvoiceDecisions.decide(invoice.invoice(), command).orThrow()) {
            invoice.apply(event);
            announcer.announce(invoice, event);
        }
    }

    /** Keeps what is not invoiced of the order in its one draft: opened, adjusted or dropped. */
    void keepDraft(OrderBasisEntity order) {
        var all = invoices.ofOrder(order.id());
        var taken = all.stream()
                .flatMap(invoice -> InvoiceDecisions.taking(invoice.invoice()).stream())
                .toList();
        var rest = OrderBasis.of(sold(order), taken, false).rest();
        var draft = all.stream()
                .filter(invoice -> invoice.invoice() instanceof Invoice.Draft)
                .findFirst();
        if (draft.isPresent()) {
            draft.get().follow(order.revision());
            carryOut(draft.get(), new Invoice.Command.Adjust(rest));
        } else if (!rest.isEmpty()) {
            invoices.persist(InvoiceEntity.draft(Ids.next(), order, rest, clock.now()));
        }
    }

    /** Writes now, so that the same fiscal invoice beside two invoices is refused as such. */
    void flush(String fiscalNumber) {
        try {
            invoices.flush();
        } catch (ConstraintViolationException violation) {
            if (ONE_FISCAL_INVOICE.equals(violation.getConstraintName())) {
                throw new RejectedException(new InvoiceRejection.FiscalNumberUsed(fiscalNumber));
            }
            throw violation;
        }
    }
}
