package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.shipment.model.Actor;

/** What can be asked of a goods receipt. */
public sealed interface ReceiptCommand {

    /** @param purchase as it stands now */
    record Sign(Actor by, Purchase purchase) implements ReceiptCommand {}

    record Withdraw(Actor by, String reason) implements ReceiptCommand {}

    default String commandName() {
        return switch (this) {
            case Sign _ -> "signature";
            case Withdraw _ -> "withdrawal";
        };
    }
}
