package io.salesdesk.reporting.worklist.model;

import org.jspecify.annotations.Nullable;

/** What can wait for a person, and the command that the person gives. */
public enum WorkKind {
    /** The allocation expired; somebody has to ask for stock again. */
    STOCK_CHECK("order.check-stock"),
    CUSTOMER_CONFIRMATION("order.confirm-with-customer"),
    REVIEW("order.review"),
    EXCEPTION_RESOLUTION("order.resolve-exception"),
    SHIPMENT_INSTRUCTION("shipment.instruct"),
    SHIPMENT_CHECK("shipment.check"),
    OUTBOUND_DOCUMENT("shipment.issue-document"),
    OUTBOUND_SUPERVISION("shipment.supervise-document"),
    /** Billing holds it: a slip or money would release it. */
    SHIPMENT_PAYMENT("remittance.register"),
    SHIPMENT_SIGN_OFF("shipment.sign-off"),
    SHIPMENT_HANDOVER("shipment.take-over"),
    SHIPMENT_DEPARTURE("shipment.confirm-departure"),
    /** Due on a day; every shipped consignment is followed up each day until it is delivered (FUL-25). */
    SHIPMENT_TRACKING("shipment.track"),
    SHIPMENT_DELIVERY("shipment.record-delivery"),
    SHIPMENT_RECEIPT("shipment.record-receipt"),
    REMITTANCE_CONFIRMATION("remittance.confirm"),
    REMITTANCE_MATCH("remittance.match"),
    REMITTANCE_POSTING("remittance.post"),
    QUALIFICATION_RENEWAL("qualification.record"),
    /** Purchasing says where futures come from, and when (FUL-05). */
    FUTURES_INQUIRY("futures-inquiry.answer"),
    /** A shipment is to leave unpaid (BIL-08). */
    CREDIT_GRANT("credit-grant.decide"),
    /** A shipment is to leave unpaid, and the rules leave that to the head of the company (BIL-10). */
    CREDIT_GRANT_OF_THE_HEAD("credit-grant.decide", "GENERAL_MANAGER"),
    /** The desk has reported on a customer's credit (CUS-10). */
    CREDIT_CONCLUSION("credit-investigation.conclude"),
    INVOICE_ISSUE("invoice.issue"),
    /** The second person's look at what was issued (BIL-21). */
    INVOICE_CHECK("invoice.check"),
    /** The second check, before it goes out (BIL-22). */
    INVOICE_MAILING_CHECK("invoice.check"),
    INVOICE_MAILING("invoice.mail"),
    /** The signed paper of a contract that was drafted. */
    CONTRACT_SIGNATURE("contract.file"),
    PURCHASE_ORDER("purchase.order"),
    PURCHASE_TRANSIT("purchase.report-transit"),
    /** Due on the day on which the goods are expected. */
    PURCHASE_ARRIVAL("purchase.report-arrival"),
    /** Goods that have arrived are counted against the order (FUL-09). */
    GOODS_RECEIPT("goods-receipt.write"),
    /** What was written is effective once the supervisor has signed (FUL-10). */
    GOODS_RECEIPT_SIGNATURE("goods-receipt.sign"),
    /** On Monday afternoon the customer is asked (FUL-03). */
    RESERVATION_REVIEW("reservation.review"),
    /** The customer could not be asked. */
    RESERVATION_DECISION("reservation.decide"),
    /** Half of a project's foreign goods is asked for first (BIL-13). */
    DEPOSIT_PAYMENT("remittance.register"),
    /** The goods have come in, and the rest of the money is asked for (BIL-13). */
    BALANCE_PAYMENT("remittance.register"),
    /** A reminder went out; what the customer answers is recorded (BIL-07). */
    DUNNING_CONTACT("dunning.record-contact", "SALES_CLERK"),
    /** The regional manager has taken over and speaks with the customer (BIL-06). */
    DUNNING_ESCALATION("dunning.record-contact", "REGIONAL_MANAGER"),
    /** Finance compares a statement with its books before the customer gets it (BIL-25). */
    STATEMENT_CHECK("statement.check"),
    STATEMENT_SENDING("statement.send"),
    /** The customer confirms or disputes it (BIL-25). */
    STATEMENT_ANSWER("statement.record-answer"),
    /** A cancelled or changed order left money over: it goes to the customer's oldest need, or back to the customer. */
    CUSTOMER_CREDIT("customer-credit.allocate"),
    /** The customer wants credit back. */
    REFUND_DECISION("customer-credit.decide-refund"),
    /** What was granted is set aside, and finance pays it. */
    REFUND_PAYMENT("customer-credit.pay-refund"),
    /** The command is the one that was asked for. */
    APPROVAL("");

    private final String command;
    private final @Nullable String role;

    WorkKind(String command) {
        this(command, null);
    }

    WorkKind(String command, @Nullable String role) {
        this.command = command;
        this.role = role;
    }

    /** Whether the act checks those of others, who are then kept from it. */
    public boolean isCheck() {
        return switch (this) {
            case CREDIT_GRANT,
                    CREDIT_GRANT_OF_THE_HEAD,
                    CREDIT_CONCLUSION,
                    INVOICE_ISSUE,
                    INVOICE_CHECK,
                    INVOICE_MAILING_CHECK,
                    STATEMENT_CHECK,
                    REFUND_DECISION,
                    REFUND_PAYMENT,
                    GOODS_RECEIPT_SIGNATURE,
                    APPROVAL -> true;
            case STOCK_CHECK,
                    CUSTOMER_CONFIRMATION,
                    REVIEW,
                    EXCEPTION_RESOLUTION,
                    SHIPMENT_INSTRUCTION,
                    SHIPMENT_CHECK,
                    OUTBOUND_DOCUMENT,
                    OUTBOUND_SUPERVISION,
                    SHIPMENT_PAYMENT,
                    SHIPMENT_SIGN_OFF,
                    SHIPMENT_HANDOVER,
                    SHIPMENT_DEPARTURE,
                    SHIPMENT_TRACKING,
                    SHIPMENT_DELIVERY,
                    SHIPMENT_RECEIPT,
                    REMITTANCE_CONFIRMATION,
                    REMITTANCE_MATCH,
                    REMITTANCE_POSTING,
                    QUALIFICATION_RENEWAL,
                    FUTURES_INQUIRY,
                    CONTRACT_SIGNATURE,
                    PURCHASE_ORDER,
                    PURCHASE_TRANSIT,
                    PURCHASE_ARRIVAL,
                    GOODS_RECEIPT,
                    RESERVATION_REVIEW,
                    RESERVATION_DECISION,
                    DEPOSIT_PAYMENT,
                    BALANCE_PAYMENT,
                    DUNNING_CONTACT,
                    DUNNING_ESCALATION,
                    STATEMENT_SENDING,
                    STATEMENT_ANSWER,
                    CUSTOMER_CREDIT,
                    INVOICE_MAILING -> false;
        };
    }

    /** The command of the table of permissions; empty where each item names its own. */
    public String command() {
        return command;
    }

    /** The one role among those that permit the command for whom it waits; null for all of them. */
    public @Nullable String role() {
        return role;
    }
}
