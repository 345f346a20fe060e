package io.salesdesk.fulfilment.purchasing.model;

import java.util.Optional;

/** What is promised of goods to come is given up by changing the order, not by amending the purchase. */
final class AmendmentLeavesWhatIsPromised implements PurchaseRule {

    @Override
    public String sentence() {
        return "An amended purchase order still covers what is promised of it; the rest comes by a split.";
    }

    @Override
    public String code() {
        return "amended-purchase-order-covers-what-is-promised";
    }

    @Override
    public String requirement() {
        return "A-34";
    }

    @Override
    public String refusal() {
        return "amendment-would-leave-an-order-short";
    }

    @Override
    public Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command) {
        return command instanceof PurchaseCommand.Amend amend
                        && amend.terms().quantity().compareTo(amend.promised()) < 0
                ? Optional.of(new PurchaseRejection.PromisedGoods(
                        amend.promised(), amend.terms().quantity()))
                : Optional.empty();
    }
}
