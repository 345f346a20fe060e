package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;

/**
 * So much of a unit. Equal amounts are equal whatever their scale.
 *
 * @param amount at most three decimals
 */
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {

    public Quantity {
        amount = plain(amount);
    }

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Whether it is a whole number, for units that are counted. */
    public boolean isWhole() {
        return amount.scale() <= 0;
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(same(other).amount), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(same(other).amount), unit);
    }

    public boolean isLessThan(Quantity other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(same(other).amount);
    }

    private Quantity same(Quantity other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException(unit + " and " + other.unit + " do not compare");
        }
        return other;
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
