package io.salesdesk.reporting.sales.model;

/** What a figure counts. */
public enum Measure {
    /** Confirmed orders, with what changes and cancellations added or took away (销量). */
    SALES,
    /** Goods that left. */
    SHIPPED,
    /** Money posted and allocated to orders, less what was reversed (回款). */
    COLLECTED
}
