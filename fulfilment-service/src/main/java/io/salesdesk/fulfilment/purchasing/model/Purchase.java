package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.fulfilment.futures.model.Origin;
import java.math.BigDecimal;
import java.util.UUID;

/** A purchase (采购) in one of its states (FUL-08). */
public sealed interface Purchase {

    Request request();

    /**
     * What is to be bought.
     *
     * @param depositRequired foreign goods of a project order, for which the customer pays a deposit first
     */
    record Request(UUID productId, BigDecimal quantity, Origin origin, boolean depositRequired) {

        Request of(BigDecimal otherQuantity) {
            return new Request(productId, otherQuantity, origin, depositRequired);
        }
    }

    /**
     * Asked for.
     *
     * @param released purchasing may order
     */
    record Requested(Request request, boolean released) implements Purchase {}

    /** Ordered from a supplier. */
    record Ordered(Request request, Terms terms) implements Purchase {}

    /** On its way. */
    record InTransit(Request request, Terms terms) implements Purchase {}

    /** At our door, not accepted yet. */
    record Arrived(Request request, Terms terms) implements Purchase {}

    /** Accepted and signed for (入库). */
    record Stored(Request request, Terms terms, UUID receiptId) implements Purchase {}

    /** Given up before anything was ordered. */
    record Withdrawn(Request request) implements Purchase {}

    /** Ordered and not accepted yet: what can be promised of goods to come. */
    static boolean isUnderWay(Purchase purchase) {
        return switch (purchase) {
            case Requested _, Ordered _, InTransit _, Arrived _ -> true;
            case Stored _, Withdrawn _ -> false;
        };
    }
}
