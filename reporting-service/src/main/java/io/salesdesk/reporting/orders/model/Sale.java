package io.salesdesk.reporting.orders.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What an order is worth at one moment.
 *
 * @param total with tax and freight, in the order's currency
 * @param quantities by unit, cancelled lines left out
 */
public record Sale(Attribution attribution, Money total, Map<String, BigDecimal> quantities) {

    public Sale {
        quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
    }
}
