package io.salesdesk.billing.release.model;

import io.salesdesk.platform.decision.Rejection;

/** Why credit is not granted; each refusal belongs to one {@link GrantRule}. */
public enum GrantRefusal implements Rejection {
    PROJECT("project-order-never-ships-on-credit", "A-01"),
    SMALL_CUSTOMER("small-customer-never-ships-on-credit", "BIL-11"),
    NO_REPUTATION_OR_VOLUME("credit-needs-reputation-and-large-volume", "BIL-12"),
    NOT_INVESTIGATED("credit-needs-an-investigation-first", "CUS-10"),
    SECOND_ORDER("second-order-does-not-ship-while-one-is-unpaid", "BIL-09"),
    UNPAID_ORDERS("only-the-general-manager-grants-while-orders-are-unpaid", "BIL-10"),
    PAYMENT_FIRST_IMPOSED("only-the-general-manager-grants-against-imposed-payment-first", "A-32"),
    NOT_KEY("regional-manager-grants-to-key-customers-only", "A-02"),
    NOT_URGENT("regional-manager-grants-for-urgent-goods-only", "BIL-08");

    private final String code;
    private final String requirement;

    GrantRefusal(String code, String requirement) {
        this.code = code;
        this.requirement = requirement;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
