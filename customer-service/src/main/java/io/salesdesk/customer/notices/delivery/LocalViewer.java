package io.salesdesk.customer.notices.delivery;

import io.salesdesk.customer.notices.model.Attempt;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The carrier of a stack without mail server and SMS gateway: nothing leaves the house, and {@code GET /communications}
 * shows what would have.
 */
@ApplicationScoped
class LocalViewer implements Carrier {

    @Override
    public String name() {
        return "VIEWER";
    }

    @Override
    public Attempt handOver(Message message) {
        return new Attempt.HandedOver(null);
    }
}
