package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Comparator;

/** What is gone is the most pressing; the kinds of claims stand in this order. */
final class GoodsThatLeftUnpaidAreClaimedFirst implements Rule {

    @Override
    public String sentence() {
        return "Of several claims, goods that left unpaid come first, then the deposit, then the balance, then a held shipment.";
    }

    @Override
    public String code() {
        return "goods-that-left-unpaid-are-claimed-first";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    Comparator<Claim> order() {
        return Comparator.comparing(Claim::kind);
    }
}
