package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;

/** Less than was asked for would leave an order short. */
final class OrderCoversWhatWasRequested implements PurchaseRule {

    @Override
    public String sentence() {
        return "A purchase order covers at least what was requested.";
    }

    @Override
    public String code() {
        return "purchase-order-covers-what-was-requested";
    }

    @Override
    public String requirement() {
        return "FUL-08";
    }

    @Override
    public String refusal() {
        return "purchase-order-is-less-than-requested";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return command instanceof PurchaseCommand.PlaceOrder order
                        && order.terms().quantity().compareTo(purchase.request().quantity()) < 0
                ? Optional.of(new PurchaseRejection.LessThanRequested(
                        purchase.request().quantity(), order.terms().quantity()))
                : Optional.empty();
    }
}
