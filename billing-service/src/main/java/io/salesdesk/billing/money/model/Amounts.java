package io.salesdesk.billing.money.model;

import java.util.Collection;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Arithmetic on amounts of one currency; mixing currencies is refused by Joda-Money itself. */
public final class Amounts {

    private Amounts() {}

    public static Money zero(Money like) {
        return Money.zero(like.getCurrencyUnit());
    }

    public static Money atLeastZero(Money amount) {
        return amount.isNegative() ? zero(amount) : amount;
    }

    public static Money min(Money a, Money b) {
        return a.isGreaterThan(b) ? b : a;
    }

    public static Money sum(CurrencyUnit currency, Collection<Money> amounts) {
        return amounts.stream().reduce(Money.zero(currency), Money::plus);
    }

    /** An amount as the database keeps it. */
    public static Money ofMinor(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
