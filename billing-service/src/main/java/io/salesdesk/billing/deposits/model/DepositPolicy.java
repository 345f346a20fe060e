package io.salesdesk.billing.deposits.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * How much of the foreign goods is paid before they are ordered: 50%的货款作为订金 (BIL-13, A-07).
 *
 * @param percent of the tax-inclusive amount of the order's futures from abroad
 */
public record DepositPolicy(BigDecimal percent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public DepositPolicy {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("deposit.percent must be above 0 and at most 100");
        }
    }

    /** The deposit, rounded to the currency's minor unit. */
    public Money of(Money foreign) {
        return foreign.multipliedBy(percent.movePointLeft(2), RoundingMode.HALF_UP);
    }
}
