package io.salesdesk.order.catalogue.persistence;

/** What a product is. */
public enum Category {
    /** 墙纸、墙布 */
    WALLCOVERING,
    /** 地板 */
    FLOORING,
    /** 版本 */
    SAMPLE_BOOK
}
