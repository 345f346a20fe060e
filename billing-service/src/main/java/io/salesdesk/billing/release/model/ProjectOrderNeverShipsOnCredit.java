package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.OrderKind;

/** 工程单: posted money for the whole order, no override. */
final class ProjectOrderNeverShipsOnCredit implements GrantRule {

    @Override
    public String sentence() {
        return "A project order never ships on credit, whoever asks.";
    }

    @Override
    public String code() {
        return "project-order-never-ships-on-credit";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.PROJECT;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return grant.kind() == OrderKind.PROJECT;
    }
}
