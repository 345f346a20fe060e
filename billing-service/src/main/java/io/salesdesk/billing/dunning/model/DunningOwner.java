package io.salesdesk.billing.dunning.model;

/** Who duns. */
public enum DunningOwner {
    /** Who entered the order. */
    ASSISTANT,
    SALESPERSON
}
