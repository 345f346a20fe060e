package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;

/** Both parts have goods. */
final class SplitLeavesTwoParts implements PurchaseRule {

    @Override
    public String sentence() {
        return "A purchase order is split into two parts that both have goods.";
    }

    @Override
    public String code() {
        return "split-purchase-order-has-two-parts";
    }

    @Override
    public String requirement() {
        return "A-34";
    }

    @Override
    public String refusal() {
        return "purchase-order-cannot-be-split-so";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return command instanceof PurchaseCommand.Split split
                        && purchase instanceof Purchase.Arrived arrived
                        && (split.first().signum() <= 0
                                || split.first().compareTo(arrived.terms().quantity()) >= 0)
                ? Optional.of(new PurchaseRejection.NotTwoParts(
                        split.first(), arrived.terms().quantity()))
                : Optional.empty();
    }
}
