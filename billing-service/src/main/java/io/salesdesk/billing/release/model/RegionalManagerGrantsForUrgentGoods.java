package io.salesdesk.billing.release.model;

/** 征得区域经理同意后,可以先发. */
final class RegionalManagerGrantsForUrgentGoods implements GrantRule {

    @Override
    public String sentence() {
        return "The regional manager grants credit for urgent goods; otherwise the general manager does.";
    }

    @Override
    public String code() {
        return "regional-manager-grants-for-urgent-goods";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.NOT_URGENT;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return decider == GrantDecider.REGIONAL_MANAGER && !grant.urgent();
    }
}
