package io.salesdesk.fulfilment.purchasing.model;

import java.util.List;
import java.util.Optional;

/** The rulebook of purchasing, in the order in which the rules are asked. */
public final class PurchaseRules {

    private static final List<PurchaseRule> ALL = List.of(
            new ForeignGoodsOfAProjectAreOrderedAfterTheDeposit(),
            new OrderCoversWhatWasRequested(),
            new GoodsAreExpectedFromTodayOn(),
            new GoodsHaveArrivedWhenTheyAreReported(),
            new AmendmentLeavesWhatIsPromised(),
            new SplitLeavesTwoParts());

    private PurchaseRules() {}

    public static List<PurchaseRule> all() {
        return ALL;
    }

    static Optional<PurchaseRejection> firstRefusal(Purchase purchase, PurchaseCommand command) {
        return ALL.stream()
                .flatMap(rule -> rule.refuse(purchase, command).stream())
                .findFirst();
    }
}
