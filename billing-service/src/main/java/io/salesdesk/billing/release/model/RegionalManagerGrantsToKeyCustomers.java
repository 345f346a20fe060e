package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CustomerClass;

/** 重点客户. */
final class RegionalManagerGrantsToKeyCustomers implements GrantRule {

    @Override
    public String sentence() {
        return "The regional manager grants credit to key customers; for others the general manager does.";
    }

    @Override
    public String code() {
        return "regional-manager-grants-to-key-customers";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.NOT_KEY;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return decider == GrantDecider.REGIONAL_MANAGER && grant.customerClass() != CustomerClass.KEY;
    }
}
