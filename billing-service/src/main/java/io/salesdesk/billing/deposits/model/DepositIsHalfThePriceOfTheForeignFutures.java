package io.salesdesk.billing.deposits.model;

import java.util.List;

/** 工程单的国外期货产品,需要客户把50%的货款作为订金. */
final class DepositIsHalfThePriceOfTheForeignFutures implements DepositRule {

    @Override
    public String sentence() {
        return "A project order with futures from abroad needs a deposit of half their price; until it is received, they are not ordered.";
    }

    @Override
    public String code() {
        return "deposit-is-half-the-price-of-the-foreign-futures";
    }

    @Override
    public String requirement() {
        return "BIL-13";
    }

    @Override
    public String setting() {
        return "deposit.percent";
    }

    @Override
    public List<Deposit.Event> review(DepositCase order) {
        return order.isNeeded() && !order.wasReceived() && !order.isAskedFor()
                ? List.of(new Deposit.Event.DepositAsked(order.foreign(), order.required()))
                : List.of();
    }
}
