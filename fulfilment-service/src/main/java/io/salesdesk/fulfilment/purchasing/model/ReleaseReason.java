package io.salesdesk.fulfilment.purchasing.model;

/** Why purchasing may order. */
public enum ReleaseReason {
    NO_DEPOSIT_NEEDED,
    DEPOSIT_RECEIVED
}
