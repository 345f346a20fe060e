package io.salesdesk.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An amount in the database: minor units and ISO 4217 code. Rename both columns with {@code @AttributeOverride} where a
 * row has more than one amount.
 */
@Embeddable
public class MoneyEmbeddable {

    @Column(name = "amount_minor", nullable = false)
    private long minor;

    @Column(name = "currency", nullable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    protected MoneyEmbeddable() {}

    private MoneyEmbeddable(long minor, String currency) {
        this.minor = minor;
        this.currency = currency;
    }

    public static MoneyEmbeddable of(Money money) {
        return new MoneyEmbeddable(
                money.getAmountMinorLong(), money.getCurrencyUnit().getCode());
    }

    public Money toMoney() {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
