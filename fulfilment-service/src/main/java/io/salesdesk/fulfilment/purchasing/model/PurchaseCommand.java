package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.fulfilment.shipment.model.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a purchase. */
public sealed interface PurchaseCommand {

    /** Let purchasing order: the system's act. */
    record Release(ReleaseReason reason) implements PurchaseCommand {}

    /** Order from a supplier. */
    record PlaceOrder(Actor by, Terms terms, LocalDate today) implements PurchaseCommand {}

    /** Say that the goods are on their way, or when they are expected now. */
    record ReportTransit(
            Actor by, LocalDate expectedDate, @Nullable String reference, LocalDate today) implements PurchaseCommand {}

    /** Say that the goods are at our door. */
    record ReportArrival(Actor by, Instant arrivedAt, Instant now) implements PurchaseCommand {}

    /** Accept the goods by a signed receipt. */
    record Store(UUID receiptId) implements PurchaseCommand {}

    /** Change what was ordered, after a second person has agreed. */
    record Amend(Terms terms, BigDecimal promised) implements PurchaseCommand {}

    /** Let a part come later, after a second person has agreed. */
    record Split(BigDecimal first) implements PurchaseCommand {}

    /** Fewer are wanted: the system's act, as long as nothing is ordered. */
    record Reduce(BigDecimal quantity) implements PurchaseCommand {}

    /** Nobody wants the goods any more. */
    record Withdraw(String reason) implements PurchaseCommand {}

    default String commandName() {
        return switch (this) {
            case Release _ -> "release";
            case PlaceOrder _ -> "order";
            case ReportTransit _ -> "transit";
            case ReportArrival _ -> "arrival";
            case Store _ -> "receipt";
            case Amend _ -> "amendment";
            case Split _ -> "split";
            case Reduce _ -> "reduction";
            case Withdraw _ -> "withdrawal";
        };
    }
}
