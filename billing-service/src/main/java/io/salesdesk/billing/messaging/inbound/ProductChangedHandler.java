package io.salesdesk.billing.messaging.inbound;

import io.salesdesk.billing.invoices.persistence.InvoicingFacts;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Invoices name their varieties as the catalogue does (BIL-21). */
@ApplicationScoped
class ProductChangedHandler implements EventHandler<ProductData> {

    private final InvoicingFacts facts;

    ProductChangedHandler(InvoicingFacts facts) {
        this.facts = facts;
    }

    @Override
    public String type() {
        return "salesdesk.order.ProductChanged.v1";
    }

    @Override
    public Class<ProductData> dataType() {
        return ProductData.class;
    }

    @Override
    public Outcome handle(IncomingEvent<ProductData> event) {
        var data = event.data();
        facts.name(data.productId(), data.number(), data.name(), data.model());
        return Outcome.APPLIED;
    }
}
