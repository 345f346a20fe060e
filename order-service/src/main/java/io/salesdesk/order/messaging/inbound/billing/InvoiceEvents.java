package io.salesdesk.order.messaging.inbound.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderNote;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What became of the invoices of an order, for its timeline and its documents (ORD-04, A-08). */
class InvoiceEvents {

    private final HearOfOrder hear;
    private final OrderLock lock;

    InvoiceEvents(HearOfOrder hear, OrderLock lock) {
        this.hear = hear;
        this.lock = lock;
    }

    /** @param number absent before it is issued */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Invoice(
            UUID orderId,
            UUID invoiceId,
            @Nullable String number,
            Money amount,
            @Nullable UUID requestedBy,
            @Nullable UUID withdrawnBy,
            @Nullable UUID issuedBy,
            @Nullable UUID reversedBy) {}

    @Produces
    @Singleton
    EventHandler<Invoice> requested() {
        return invoice("InvoiceRequested", Invoice::requestedBy);
    }

    @Produces
    @Singleton
    EventHandler<Invoice> withdrawn() {
        return invoice("InvoiceWithdrawn", Invoice::withdrawnBy);
    }

    @Produces
    @Singleton
    EventHandler<Invoice> issued() {
        return invoice("InvoiceIssued", Invoice::issuedBy);
    }

    @Produces
    @Singleton
    EventHandler<Invoice> reversed() {
        return invoice("InvoiceReversed", Invoice::reversedBy);
    }

    private EventHandler<Invoice> invoice(String name, Function<Invoice, @Nullable UUID> by) {
        return new OrderNote<>(
                "salesdesk.billing." + name + ".v1",
                Invoice.class,
                hear,
                lock,
                Invoice::orderId,
                data -> new Fact(
                        "billing",
                        name,
                        null,
                        by.apply(data),
                        Details.of("invoiceId", data.invoiceId(), "number", data.number(), "amount", data.amount())));
    }
}
