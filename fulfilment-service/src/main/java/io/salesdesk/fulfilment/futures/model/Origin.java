package io.salesdesk.fulfilment.futures.model;

/** Where futures (期货) come from. */
public enum Origin {
    DOMESTIC,
    FOREIGN
}
