package io.salesdesk.billing.dunning.model;

import java.util.List;

/** It is the same money. */
final class HoldOpensNoCaseWhileDepositOrBalanceIsAskedFor implements OpeningRule {

    @Override
    public String sentence() {
        return "While a deposit or the balance is asked for, a held shipment opens no case of its own.";
    }

    @Override
    public String code() {
        return "hold-opens-no-case-while-deposit-or-balance-is-asked-for";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public boolean lets(Claim claim, List<Claim> standing, boolean caseIsOpen) {
        return claim.kind() != Claim.Kind.HOLD
                || standing.stream()
                        .noneMatch(other -> other.kind() == Claim.Kind.DEPOSIT || other.kind() == Claim.Kind.BALANCE);
    }
}
