package io.salesdesk.billing.release.model;

/** 资产、销售能力、负债、信用. */
final class CreditNeedsAnInvestigationFirst implements GrantRule {

    @Override
    public String sentence() {
        return "Before a customer's first deal that is not cash, a credit investigation has"
                + " found them creditworthy.";
    }

    @Override
    public String code() {
        return "credit-needs-an-investigation-first";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.NOT_INVESTIGATED;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return !grant.creditworthy();
    }
}
