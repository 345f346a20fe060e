package io.salesdesk.billing.release.model;

import org.jspecify.annotations.Nullable;

/** 若未打款则第二单则不允许再发. */
final class SecondOrderDoesNotShipWhileOneIsUnpaid implements GrantRule {

    @Override
    public String sentence() {
        return "While an order is unpaid, no second one ships on credit, unless the unpaid"
                + " orders are as many as the company's head may override.";
    }

    @Override
    public String code() {
        return "second-order-does-not-ship-while-one-is-unpaid";
    }

    @Override
    public @Nullable String setting() {
        return "credit.gmOverrideFrom";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.SECOND_ORDER;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return grant.unpaidOrders() > 0 && grant.unpaidOrders() < policy.gmOverrideFrom();
    }
}
