package io.salesdesk.billing.release.model;

import org.jspecify.annotations.Nullable;

/** 扣押两单货以上的,不允许发货; 特殊情况须公司领导同意. */
final class UnpaidOrdersNeedTheGeneralManager implements GrantRule {

    @Override
    public String sentence() {
        return "While orders are unpaid, only the general manager grants credit.";
    }

    @Override
    public String code() {
        return "unpaid-orders-need-the-general-manager";
    }

    @Override
    public @Nullable String setting() {
        return "credit.gmOverrideFrom";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.UNPAID_ORDERS;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return decider == GrantDecider.REGIONAL_MANAGER && grant.unpaidOrders() > 0;
    }
}
