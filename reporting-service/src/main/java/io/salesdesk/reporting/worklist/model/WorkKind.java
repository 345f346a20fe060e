package io.salesdesk.reporting.worklist.model;

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
    /** The command is the one that was asked for. */
    APPROVAL("");

    private final String command;

    WorkKind(String command) {
        this.command = command;
    }

    /** The command of the table of permissions; empty where each item names its own. */
    public String command() {
        return command;
    }
}
