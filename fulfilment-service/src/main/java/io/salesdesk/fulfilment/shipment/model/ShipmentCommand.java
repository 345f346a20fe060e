package io.salesdesk.fulfilment.shipment.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What can be asked of a shipment once it is applied for. */
public sealed interface ShipmentCommand {

    /** Write the instruction. */
    record Instruct(
            Actor by, String shippingMethod, @Nullable String carrier, LocalDate deliverBy)
            implements ShipmentCommand {}

    /**
     * Check before shipment.
     *
     * @param supplyAmount the amount that the checker has found, recorded with the check
     * @param unpaid what the customer still has to pay for the order
     * @param enclosures samples, gifts and policy-support materials that go along
     */
    record Check(Actor by, Money supplyAmount, Money unpaid, List<String> enclosures) implements ShipmentCommand {

        public Check {
            enclosures = List.copyOf(enclosures);
        }
    }

    /**
     * Issue the outbound document.
     *
     * @param written its lines as the clerk wrote them; empty when they are to be copied from the order
     */
    record IssueDocument(Actor by, UUID documentId, String documentNumber, List<WrittenLine> written)
            implements ShipmentCommand {

        public IssueDocument {
            written = List.copyOf(written);
        }
    }

    /** A line of the outbound document as somebody wrote it. */
    record WrittenLine(
            UUID lineId,
            UUID productId,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable String colour) {}

    /** Compare the outbound document with the goods. */
    record Supervise(Actor by) implements ShipmentCommand {}

    /** Sign as the leader. */
    record SignOff(Actor by) implements ShipmentCommand {}

    /** Take the goods and their papers over. */
    record HandOver(Actor by, List<Paper> papers) implements ShipmentCommand {

        public HandOver {
            papers = List.copyOf(papers);
        }
    }

    /** Confirm that the goods left. */
    record ConfirmDeparture(Actor by, @Nullable String trackingNumber) implements ShipmentCommand {}

    /** Record the daily follow-up. */
    record Track(Actor by, String finding, @Nullable String position, boolean abnormal) implements ShipmentCommand {}

    /** Record the delivery. */
    record RecordDelivery(Actor by, Instant deliveredAt) implements ShipmentCommand {}

    /** Record what the customer has confirmed. */
    record ConfirmReceipt(Actor by, String confirmedWith, List<ReceivedLine> lines, List<ReceivedEnclosure> enclosures)
            implements ShipmentCommand {

        public ConfirmReceipt {
            lines = List.copyOf(lines);
            enclosures = List.copyOf(enclosures);
        }
    }

    /** How much of an order line arrived. */
    record ReceivedLine(UUID lineId, BigDecimal quantity) {}

    /** Whether a sample, gift or paper arrived. */
    record ReceivedEnclosure(String item, boolean received) {}

    /** Take the application back. */
    record Withdraw(Actor by, String reason) implements ShipmentCommand {}

    /**
     * Give way to an accepted change of the order: the system's act in the name of who asked for the change and who
     * approved it.
     */
    record GiveWay(UUID changeId, UUID requester, UUID approver, UUID reversalId, String reversalNumber)
            implements ShipmentCommand {}

    /** Reverse the outbound document before the goods are handed over, as two persons have decided (FUL-12). */
    record ReverseDocument(UUID requester, UUID approver, String reason, UUID reversalId, String reversalNumber)
            implements ShipmentCommand {}

    default String commandName() {
        return switch (this) {
            case Instruct _ -> "instruction";
            case Check _ -> "check";
            case IssueDocument _ -> "outbound-document";
            case Supervise _ -> "supervision";
            case SignOff _ -> "sign-off";
            case HandOver _ -> "handover";
            case ConfirmDeparture _ -> "departure";
            case Track _ -> "tracking";
            case RecordDelivery _ -> "delivery";
            case ConfirmReceipt _ -> "receipt";
            case Withdraw _ -> "withdrawal";
            case GiveWay _ -> "change";
            case ReverseDocument _ -> "reversal";
        };
    }
}
