package io.salesdesk.billing.deposits.model;

import java.math.BigDecimal;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A line of a project order whose goods are futures from abroad.
 *
 * @param gross tax-inclusive, zero once the line is cancelled
 * @param quantity as ordered
 * @param received what has come in for it
 */
public record ForeignLine(UUID lineId, Money gross, BigDecimal quantity, BigDecimal received) {

    boolean isReceived() {
        return received.compareTo(quantity) >= 0;
    }
}
