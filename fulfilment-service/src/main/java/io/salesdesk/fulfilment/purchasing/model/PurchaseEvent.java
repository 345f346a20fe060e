package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a purchase. */
public sealed interface PurchaseEvent {

    record Released(ReleaseReason reason) implements PurchaseEvent {}

    record Ordered(Actor by, Terms terms) implements PurchaseEvent {}

    record Departed(
            Actor by, LocalDate expectedDate, @Nullable String reference) implements PurchaseEvent {}

    record Arrived(Actor by, Instant at) implements PurchaseEvent {}

    record Stored(UUID receiptId) implements PurchaseEvent {}

    record Amended(Terms terms) implements PurchaseEvent {}

    /** @param remainder what comes later, as a purchase of its own */
    record Split(BigDecimal first, BigDecimal remainder) implements PurchaseEvent {}

    record Reduced(BigDecimal quantity) implements PurchaseEvent {}

    record Withdrawn(String reason) implements PurchaseEvent {}
}
