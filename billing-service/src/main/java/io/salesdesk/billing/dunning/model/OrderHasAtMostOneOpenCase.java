package io.salesdesk.billing.dunning.model;

import java.util.List;

/** Nobody is reminded of the same order by two people. */
final class OrderHasAtMostOneOpenCase implements OpeningRule {

    @Override
    public String sentence() {
        return "Each order has at most one dunning case at a time, whatever it owes.";
    }

    @Override
    public String code() {
        return "order-has-at-most-one-open-case";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public boolean lets(Claim claim, List<Claim> standing, boolean caseIsOpen) {
        return !caseIsOpen;
    }
}
