package io.salesdesk.fulfilment.receiving.model;

import io.salesdesk.fulfilment.shipment.model.Actor;

/** What happened to a goods receipt. */
public sealed interface ReceiptEvent {

    record Signed(Actor by) implements ReceiptEvent {}

    record Withdrawn(Actor by, String reason) implements ReceiptEvent {}
}
