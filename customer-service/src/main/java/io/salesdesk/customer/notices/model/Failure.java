package io.salesdesk.customer.notices.model;

/** Why a notice cannot be delivered. */
public enum Failure {
    RECIPIENT_UNKNOWN,
    NO_ADDRESS,
    TEMPLATE_UNKNOWN,
    REJECTED,
    GIVEN_UP
}
