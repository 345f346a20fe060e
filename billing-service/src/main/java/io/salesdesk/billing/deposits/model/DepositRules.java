package io.salesdesk.billing.deposits.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rulebook of deposits and balances, in the order in which the rules are asked. */
public final class DepositRules {

    private static final List<DepositRule> OF_DEPOSITS = List.of(
            new DepositIsHalfThePriceOfTheForeignFutures(),
            new ReversalBelowTheDepositAsksForItAgain(),
            new OnlyPostedMoneyReachesTheDeposit(),
            new OrderWithoutForeignFuturesNeedsNoDeposit());

    private static final LastForeignGoodsAskForTheBalance LAST_GOODS = new LastForeignGoodsAskForTheBalance();

    private static final List<BalanceRule> OF_BALANCES =
            List.of(new BalanceIsAskedForOnce(), new BalanceIsAskedForWhileMoneyIsMissing());

    private DepositRules() {}

    public static List<Rule> all() {
        return Stream.of(OF_DEPOSITS.stream(), Stream.of(LAST_GOODS), OF_BALANCES.stream())
                .<Rule>flatMap(rules -> rules)
                .toList();
    }

    static List<Deposit.Event> review(DepositCase order) {
        return OF_DEPOSITS.stream().flatMap(rule -> rule.review(order).stream()).toList();
    }

    /** Why the balance is not asked for; the first rule that refuses answers. */
    public static Optional<DepositRejection> refuse(BalanceCase order) {
        return OF_BALANCES.stream().flatMap(rule -> rule.refuse(order).stream()).findFirst();
    }

    /** Whether the goods that came in have the balance asked for. */
    public static boolean balanceFallsDue(List<ForeignLine> lines, BalanceCase order) {
        return LAST_GOODS.isDue(lines) && refuse(order).isEmpty();
    }
}
