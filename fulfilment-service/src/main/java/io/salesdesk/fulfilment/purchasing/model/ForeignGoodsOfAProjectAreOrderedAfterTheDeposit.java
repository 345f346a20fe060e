package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;

/** 订金到账后才采购国外货物. */
final class ForeignGoodsOfAProjectAreOrderedAfterTheDeposit implements PurchaseRule {

    @Override
    public String sentence() {
        return "Foreign goods of a project order are ordered from the supplier only after the deposit is posted.";
    }

    @Override
    public String code() {
        return "foreign-goods-of-a-project-are-ordered-after-the-deposit";
    }

    @Override
    public String requirement() {
        return "FUL-08";
    }

    @Override
    public String refusal() {
        return "purchase-waits-for-the-deposit";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return command instanceof PurchaseCommand.PlaceOrder
                        && purchase instanceof Purchase.Requested requested
                        && !requested.released()
                ? Optional.of(new PurchaseRejection.WaitsForDeposit())
                : Optional.empty();
    }
}
