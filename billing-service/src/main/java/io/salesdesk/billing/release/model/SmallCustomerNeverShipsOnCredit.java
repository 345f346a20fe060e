package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CustomerClass;
import org.jspecify.annotations.Nullable;

/** 小客户坚决不允许欠款发货. */
final class SmallCustomerNeverShipsOnCredit implements GrantRule {

    @Override
    public String sentence() {
        return "A small customer, and one without a valid class, never ships on credit.";
    }

    @Override
    public String code() {
        return "small-customer-never-ships-on-credit";
    }

    @Override
    public @Nullable String setting() {
        return "credit.small.override";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.SMALL_CUSTOMER;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        if (grant.customerClass() != CustomerClass.SMALL) {
            return false;
        }
        return switch (policy.smallOverride()) {
            case NONE -> true;
            case GENERAL_MANAGER -> decider != GrantDecider.GENERAL_MANAGER;
        };
    }
}
