package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.shipment.model.Actor;

/** A goods receipt (入库单) in one of its states (FUL-10). */
public sealed interface GoodsReceipt {

    Actor writer();

    Delivery delivery();

    /** Written by the warehouse; not effective yet. */
    record Written(Actor writer, Delivery delivery) implements GoodsReceipt {}

    /** Signed by the supervisor: effective, and never changed again. */
    record Signed(Actor writer, Delivery delivery, Actor signer) implements GoodsReceipt {}

    /** Taken back before it was signed. */
    record Withdrawn(Actor writer, Delivery delivery) implements GoodsReceipt {}
}
