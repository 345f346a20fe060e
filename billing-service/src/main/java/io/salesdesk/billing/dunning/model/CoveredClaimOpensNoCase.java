package io.salesdesk.billing.dunning.model;

import java.util.List;

/** A claim that stands still opens no case; it may begin to count later. */
final class CoveredClaimOpensNoCase implements OpeningRule {

    @Override
    public String sentence() {
        return "Nobody is reminded of money that a remittance slip promises, nor of goods that are not bound any more.";
    }

    @Override
    public String code() {
        return "covered-claim-opens-no-case";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public boolean lets(Claim claim, List<Claim> standing, boolean caseIsOpen) {
        return !claim.standsStill();
    }
}
