package io.salesdesk.reporting.sales.model;

import io.salesdesk.reporting.orders.model.Attribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/**
 * One figure that an order adds to a day, or takes away from it.
 *
 * @param key distinguishes the entries of one order
 * @param date the business date it counts for
 * @param at the business time it happened, for the cut-off of the daily report
 * @param count orders, shipments or payments; -1 for one that was taken back, 0 for a change of an order counted before
 * @param quantities by unit
 */
public record Entry(
        UUID orderId,
        String key,
        Measure measure,
        Attribution attribution,
        LocalDate date,
        Instant at,
        int count,
        Money amount,
        Map<String, BigDecimal> quantities) {

    public Entry {
        quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
    }
}
