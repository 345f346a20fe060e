package io.salesdesk.order.ordering.model;

/** Why an order came by telephone (仅限于对方停电或不在公司, ORD-01). */
public enum PhoneReason {
    POWER_OUTAGE,
    AWAY_FROM_OFFICE
}
