package io.salesdesk.order.ordering.model;

import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the customer orders, as it stands on the fax.
 *
 * @param suppliedBy who gave the data to the person who enters them (ORD-07)
 * @param basis what the order rests on beside the price list
 * @param lines all lines; on an amendment, a line of the order that is not among them is cancelled
 */
public record OrderRequest(
        OrderKind kind,
        OrderChannel channel,
        @Nullable PhoneReason phoneReason,
        boolean urgent,
        CurrencyUnit currency,
        UUID suppliedBy,
        Delivery delivery,
        Money freight,
        Basis basis,
        List<RequestedLine> lines) {

    public OrderRequest {
        lines = List.copyOf(lines);
    }
}
