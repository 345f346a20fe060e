package io.salesdesk.order.ordering.model;

/** Where futures come from: 国内 or 国外. A deposit is due for project futures from abroad alone. */
public enum Origin {
    DOMESTIC,
    FOREIGN
}
