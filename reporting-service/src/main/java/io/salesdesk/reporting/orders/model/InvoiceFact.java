package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.Origin;
import java.util.UUID;
import org.joda.money.Money;

/** What invoices add to the figures of their order. */
public sealed interface InvoiceFact extends OrderFact {

    UUID invoiceId();

    @Override
    default String slot() {
        return "invoice/" + invoiceId() + "/" + getClass().getSimpleName();
    }

    record Issued(Origin origin, UUID invoiceId, Money amount) implements InvoiceFact {}

    record Reversed(Origin origin, UUID invoiceId) implements InvoiceFact {}
}
