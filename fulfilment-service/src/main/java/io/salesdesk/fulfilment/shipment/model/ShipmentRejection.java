package io.salesdesk.fulfilment.shipment.model;

import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** Why something is refused to a shipment. */
public sealed interface ShipmentRejection extends Rejection {

    /** The acts have an order, and this one is not due (FUL-19). */
    record NotDue(ShipmentState state, String command) implements ShipmentRejection {
        @Override
        public String code() {
            return "shipment-act-is-not-due";
        }

        @Override
        public String requirement() {
            return "FUL-19";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state.name(), "command", command);
        }
    }

    /** No instruction without an application that stands (FUL-15). */
    record NoApplication() implements ShipmentRejection {
        @Override
        public String code() {
            return "instruction-needs-an-application";
        }

        @Override
        public String requirement() {
            return "FUL-15";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** One person may not do both acts (FUL-20, ORD-43). */
    record SamePerson(String command, String otherAct) implements ShipmentRejection {
        @Override
        public String code() {
            return "shipment-needs-a-second-person";
        }

        @Override
        public String requirement() {
            return "FUL-20";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("command", command, "otherAct", otherAct);
        }
    }

    /** Neither contract nor frame agreement nor signed order is on file (FUL-16, A-35). */
    record NoContract() implements ShipmentRejection {
        @Override
        public String code() {
            return "shipment-needs-a-contract-or-signed-order";
        }

        @Override
        public String requirement() {
            return "FUL-16";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The counterparty's qualification was not verified (FUL-16). */
    record NotQualified() implements ShipmentRejection {
        @Override
        public String code() {
            return "shipment-needs-a-qualified-counterparty";
        }

        @Override
        public String requirement() {
            return "FUL-16";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The recorded supply amount is not the shipment's (FUL-16, FUL-17). */
    record WrongAmount(Money amount, Money recorded) implements ShipmentRejection {
        @Override
        public String code() {
            return "supply-amount-differs-from-shipment";
        }

        @Override
        public String requirement() {
            return "FUL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("amount", amount, "recorded", recorded);
        }
    }

    /** The unpaid amount is negative or in another currency (FUL-17). */
    record WrongUnpaidAmount(Money unpaid) implements ShipmentRejection {
        @Override
        public String code() {
            return "unpaid-amount-is-not-possible";
        }

        @Override
        public String requirement() {
            return "FUL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("unpaid", unpaid);
        }
    }

    /** The time limit for delivery has passed before the goods leave (FUL-17). */
    record LimitPassed(LocalDate deliverBy, LocalDate today) implements ShipmentRejection {
        @Override
        public String code() {
            return "delivery-limit-is-in-the-past";
        }

        @Override
        public String requirement() {
            return "FUL-17";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("deliverBy", deliverBy, "today", today);
        }
    }

    /** Document and order line differ (FUL-11). */
    record DiffersFromOrder(UUID lineId, String field) implements ShipmentRejection {
        @Override
        public String code() {
            return "outbound-document-differs-from-order";
        }

        @Override
        public String requirement() {
            return "FUL-11";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "field", field);
        }
    }

    /** An issued document is undone by a reversing document only (FUL-12). */
    record OnlyReversed(String documentNumber) implements ShipmentRejection {
        @Override
        public String code() {
            return "issued-document-is-only-reversed";
        }

        @Override
        public String requirement() {
            return "FUL-12";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("documentNumber", documentNumber);
        }
    }

    /** Billing holds the shipment (FUL-21, FUL-22). */
    record OnHold(String release) implements ShipmentRejection {
        @Override
        public String code() {
            return "shipment-is-held-for-payment";
        }

        @Override
        public String requirement() {
            return "FUL-21";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("release", release);
        }
    }

    /** The grant is for another revision or another amount (FUL-22). */
    record OtherGrant(int grantedRevision, Money grantedAmount) implements ShipmentRejection {
        @Override
        public String code() {
            return "release-is-for-another-shipment";
        }

        @Override
        public String requirement() {
            return "FUL-22";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("grantedRevision", grantedRevision, "grantedAmount", grantedAmount);
        }
    }

    /** No test report of this batch is on file (FUL-18). */
    record NoTestReport(String batch) implements ShipmentRejection {
        @Override
        public String code() {
            return "batch-has-no-test-report";
        }

        @Override
        public String requirement() {
            return "FUL-18";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("batch", batch);
        }
    }

    /** The goods would travel without a paper that belongs to them (FUL-18). */
    record PaperMissing(Paper.Kind paper, String belongsTo) implements ShipmentRejection {
        @Override
        public String code() {
            return "goods-travel-with-their-papers";
        }

        @Override
        public String requirement() {
            return "FUL-18";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("paper", paper.name(), "belongsTo", belongsTo);
        }
    }

    /** 发票不能随货同行 (FUL-18). */
    record InvoiceTravels() implements ShipmentRejection {
        @Override
        public String code() {
            return "invoice-never-travels-with-goods";
        }

        @Override
        public String requirement() {
            return "FUL-18";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** An accepted change of the order has not become a revision yet (ORD-42). */
    record ChangeUnderWay() implements ShipmentRejection {
        @Override
        public String code() {
            return "order-change-is-under-way";
        }

        @Override
        public String requirement() {
            return "ORD-42";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /** Delivered before it left, or in the future. */
    record WrongDeliveryTime() implements ShipmentRejection {
        @Override
        public String code() {
            return "delivery-time-is-not-possible";
        }

        @Override
        public String requirement() {
            return "FUL-25";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** The receipt does not speak of each line once, or of more than was sent (FUL-27). */
    record ReceiptOfLine(UUID lineId, BigDecimal shipped) implements ShipmentRejection {
        @Override
        public String code() {
            return "receipt-names-every-line-once";
        }

        @Override
        public String requirement() {
            return "FUL-27";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lineId", lineId, "shipped", shipped.toPlainString());
        }
    }

    /** The receipt leaves a sample, gift or paper out (FUL-27). */
    record ReceiptOfEnclosure(String item) implements ShipmentRejection {
        @Override
        public String code() {
            return "receipt-names-every-enclosure";
        }

        @Override
        public String requirement() {
            return "FUL-27";
        }

        @Override
        public Kind kind() {
            return Kind.RULE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("item", item);
        }
    }
}
