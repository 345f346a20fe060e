package io.salesdesk.fulfilment.shipment.persistence;

/** What somebody did to a shipment. */
public enum ActKind {
    APPLICATION,
    INSTRUCTION,
    CHECK,
    OUTBOUND_DOCUMENT,
    SUPERVISION,
    SIGN_OFF,
    HANDOVER,
    DEPARTURE,
    DELIVERY,
    RECEIPT,
    WITHDRAWAL
}
