package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.invoices.model.Invoice;
import io.salesdesk.billing.invoices.model.InvoiceDecisions;
import io.salesdesk.billing.invoices.model.InvoiceLine;
import io.salesdesk.billing.invoices.model.OrderChange;
import io.salesdesk.billing.invoices.model.OrderedLine;
import io.salesdesk.billing.invoices.persistence.InvoiceRepository;
import io.salesdesk.billing.invoices.persistence.OrderBasisEntity;
import io.salesdesk.billing.invoices.persistence.OrderBasisRepository;
import io.salesdesk.billing.remittances.model.Maker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Follows what an order sells. Its confirmation opens the draft of its invoice; a change or cancellation after it
 * takes applications back and reverses by credit invoices what was issued and no longer stands for the order. Callers
 * hold the lock on the account.
 */
@ApplicationScoped
public class FollowOrderForInvoices {

    private final OrderBasisRepository orders;
    private final InvoiceRepository invoices;
    private final InvoiceDesk desk;
    private final WriteCreditInvoice creditInvoices;

    FollowOrderForInvoices(
            OrderBasisRepository orders,
            InvoiceRepository invoices,
            InvoiceDesk desk,
            WriteCreditInvoice creditInvoices) {
        this.orders = orders;
        this.invoices = invoices;
        this.desk = desk;
        this.creditInvoices = creditInvoices;
    }

    /** One revision of an order, without the lines that are cancelled. */
    public record Revision(
            UUID orderId,
            UUID accountId,
            String number,
            int revision,
            Money freight,
            List<OrderedLine> lines,
            @Nullable UUID contractId,
            @Nullable UUID specialPriceRequestId) {}

    public void entered(Revision revision) {
        var order =
                new OrderBasisEntity(revision.orderId(), revision.accountId(), revision.number(), revision.freight());
        sell(order, revision);
        orders.persist(order);
    }

    /** @param actor in whose name invoices that no longer fit are taken back */
    public void amended(Revision revision, UUID actor) {
        var order = orders.findByIdOptional(revision.orderId()).orElse(null);
        if (order == null) {
            entered(revision);
            return;
        }
        sell(order, revision);
        if (order.confirmed()) {
            refit(order, "order-changed", actor);
        }
    }

    public void confirmed(UUID orderId) {
        orders.findByIdOptional(orderId).filter(order -> !order.confirmed()).ifPresent(order -> {
            order.confirm();
            desk.keepDraft(order);
        });
    }

    /** Goods of the order left; their freight is kept apart from the revenue (BIL-15). */
    public void shipped(UUID orderId, Money freight) {
        orders.findByIdOptional(orderId).ifPresent(order -> order.ship(freight));
    }

    public void cancelled(UUID orderId, UUID actor) {
        orders.findByIdOptional(orderId).ifPresent(order -> {
            order.cancel();
            if (order.confirmed()) {
                refit(order, "order-cancelled", actor);
            }
        });
    }

    private static void sell(OrderBasisEntity order, Revision revision) {
        order.sell(
                revision.revision(),
                revision.freight(),
                revision.lines(),
                revision.contractId(),
                revision.specialPriceRequestId());
    }

    private void refit(OrderBasisEntity order, String reason, UUID actor) {
        var by = new Maker(actor, null);
        var taking = new LinkedHashMap<UUID, List<InvoiceLine>>();
        var all = invoices.ofOrder(order.id());
        for (var invoice : all) {
            var lines = InvoiceDecisions.taking(invoice.invoice());
            if (!lines.isEmpty()) {
                taking.put(invoice.id(), lines);
            }
        }
        for (var unfit : OrderChange.unfit(desk.sold(order), taking)) {
            var invoice = invoices.findById(unfit);
            if (invoice.invoice() instanceof Invoice.Requested) {
                desk.carryOut(invoice, new Invoice.Command.Withdraw(reason, by));
            } else {
                creditInvoices.write(order, invoice, reason, by, by);
            }
        }
        desk.keepDraft(order);
    }
}
