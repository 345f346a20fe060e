package io.salesdesk.order.ordering.model;

/** Why an order goes through the regional manager (需要通过区域经理协调, ORD-17). */
public enum RegionalCase {
    /** 版本 (ORD-17(3)). */
    SAMPLE_BOOKS,
    /** 展板纸 (ORD-17(2)). */
    DISPLAY_BOARD_PAPER,
    /** 调整期 (ORD-17(4)). */
    CUSTOMER_IN_ADJUSTMENT
}
