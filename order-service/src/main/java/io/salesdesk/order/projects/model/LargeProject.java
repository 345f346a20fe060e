package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * From which size on a project is large (大的工程, ORD-13, A-21).
 *
 * @param rolls of wall covering, inclusive
 * @param squareMetres of flooring, inclusive
 */
public record LargeProject(BigDecimal rolls, BigDecimal squareMetres) {

    public LargeProject {
        if (rolls.signum() <= 0 || squareMetres.signum() <= 0) {
            throw new IllegalArgumentException("A project is large from a positive quantity on");
        }
    }

    boolean is(Collection<Quantity> quantities) {
        return reaches(quantities, Unit.ROLL, rolls) || reaches(quantities, Unit.M2, squareMetres);
    }

    private static boolean reaches(Collection<Quantity> quantities, Unit unit, BigDecimal threshold) {
        return quantities.stream()
                        .filter(quantity -> quantity.unit() == unit)
                        .map(Quantity::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .compareTo(threshold)
                >= 0;
    }
}
