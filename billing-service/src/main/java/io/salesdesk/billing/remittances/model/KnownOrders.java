package io.salesdesk.billing.remittances.model;

import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/**
 * What billing knows about the orders that a slip or a matching names: the owner of each. An order that is missing here
 * is unknown or invisible to the caller.
 */
public record KnownOrders(CurrencyUnit currency, Map<UUID, UUID> customerByOrder) {

    public KnownOrders {
        customerByOrder = Map.copyOf(customerByOrder);
    }
}
