package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;

/** An arrival is a fact. */
final class GoodsHaveArrivedWhenTheyAreReported implements PurchaseRule {

    @Override
    public String sentence() {
        return "An arrival is reported after it happened.";
    }

    @Override
    public String code() {
        return "goods-have-arrived-when-they-are-reported";
    }

    @Override
    public String requirement() {
        return "FUL-08";
    }

    @Override
    public String refusal() {
        return "purchase-arrives-in-the-future";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return command instanceof PurchaseCommand.ReportArrival arrival
                        && arrival.arrivedAt().isAfter(arrival.now())
                ? Optional.of(new PurchaseRejection.ArrivesInTheFuture())
                : Optional.empty();
    }
}
