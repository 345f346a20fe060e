package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;

/** 仅限于有信誉并订货量较好的客户. */
final class CreditNeedsReputationAndLargeVolume implements GrantRule {

    @Override
    public String sentence() {
        return "Credit is for customers with reputation and large volume only.";
    }

    @Override
    public String code() {
        return "credit-needs-reputation-and-large-volume";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.NO_REPUTATION_OR_VOLUME;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return grant.creditStanding() != CreditStanding.GOOD || !grant.largeVolume();
    }
}
