package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Why something is refused to a shipment. */
public sealed interface ShipmentRejection extends Rejection {

    /** The acts have an order, and this one is not due (FUL-19). */
    @Refused(code = "shipment-act-is-not-due", requirement = "FUL-19", kind = Kind.WRONG_STATE)
    record NotDue(ShipmentState state, String command) implements ShipmentRejection {}

    /** No instruction without an application that stands (FUL-15). */
    @Refused(code = "instruction-needs-an-application", requirement = "FUL-15", kind = Kind.WRONG_STATE)
    record NoApplication() implements ShipmentRejection {}

    /** One person may not do both acts (FUL-20, ORD-43). */
    @Refused(code = "shipment-needs-a-second-person", requirement = "FUL-20")
    record SamePerson(String command, String otherAct) implements ShipmentRejection {}

    /** Neither contract nor frame agreement nor signed order is on file (FUL-16, A-35). */
    @Refused(code = "shipment-needs-a-contract-or-signed-order", requirement = "FUL-16")
    record NoContract() implements ShipmentRejection {}

    /** The counterparty's qualification was not verified (FUL-16). */
    @Refused(code = "shipment-needs-a-qualified-counterparty", requirement = "FUL-16")
    record NotQualified() implements ShipmentRejection {}

    /** The recorded supply amount is not the shipment's (FUL-16, FUL-17). */
    @Refused(code = "supply-amount-differs-from-shipment", requirement = "FUL-17")
    record WrongAmount(Money amount, Money recorded) implements ShipmentRejection {}

    /** The unpaid amount is negative or in another currency (FUL-17). */
    @Refused(code = "unpaid-amount-is-not-possible", requirement = "FUL-17")
    record WrongUnpaidAmount(Money unpaid) implements ShipmentRejection {}

    /** The time limit for delivery has passed before the goods leave (FUL-17). */
    @Refused(code = "delivery-limit-is-in-the-past", requirement = "FUL-17")
    record LimitPassed(LocalDate deliverBy, LocalDate today) implements ShipmentRejection {}

    /** Document and order line differ (FUL-11). */
    @Refused(code = "outbound-document-differs-from-order", requirement = "FUL-11")
    record DiffersFromOrder(UUID lineId, String field) implements ShipmentRejection {}

    /** An issued document is undone by a reversing document only (FUL-12). */
    @Refused(code = "issued-document-is-only-reversed", requirement = "FUL-12", kind = Kind.WRONG_STATE)
    record OnlyReversed(String documentNumber) implements ShipmentRejection {}

    /** Billing holds the shipment (FUL-21, FUL-22). */
    @Refused(code = "shipment-is-held-for-payment", requirement = "FUL-21")
    record OnHold(String release) implements ShipmentRejection {}

    /** The grant is for another revision or another amount (FUL-22). */
    @Refused(code = "release-is-for-another-shipment", requirement = "FUL-22")
    record OtherGrant(int grantedRevision, Money grantedAmount) implements ShipmentRejection {}

    /** No test report of this batch is on file (FUL-18). */
    @Refused(code = "batch-has-no-test-report", requirement = "FUL-18")
    record NoTestReport(String batch) implements ShipmentRejection {}

    /** The goods would travel without a paper that belongs to them (FUL-18). */
    @Refused(code = "goods-travel-with-their-papers", requirement = "FUL-18")
    record PaperMissing(Paper.Kind paper, String belongsTo) implements ShipmentRejection {}

    /** 发票不能随货同行 (FUL-18). */
    @Refused(code = "invoice-never-travels-with-goods", requirement = "FUL-18")
    record InvoiceTravels() implements ShipmentRejection {}

    /** An accepted change of the order has not become a revision yet (ORD-42). */
    @Refused(code = "order-change-is-under-way", requirement = "ORD-42", kind = Kind.WRONG_STATE)
    record ChangeUnderWay() implements ShipmentRejection {}

    /** Delivered before it left, or in the future. */
    @Refused(code = "delivery-time-is-not-possible", requirement = "FUL-25")
    record WrongDeliveryTime() implements ShipmentRejection {}

    /** The receipt does not speak of each line once, or of more than was sent (FUL-27). */
    @Refused(code = "receipt-names-every-line-once", requirement = "FUL-27")
    record ReceiptOfLine(UUID lineId, BigDecimal shipped) implements ShipmentRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "shipped", shipped.toPlainString());
        }
    }

    /** The receipt leaves a sample, gift or paper out (FUL-27). */
    @Refused(code = "receipt-names-every-enclosure", requirement = "FUL-27")
    record ReceiptOfEnclosure(String item) implements ShipmentRejection {}
}
