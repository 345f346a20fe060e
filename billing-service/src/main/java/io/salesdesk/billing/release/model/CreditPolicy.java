package io.salesdesk.billing.release.model;

/**
 * The settings that bear on credit grants.
 *
 * @param gmOverrideFrom from how many unpaid orders on the general manager may grant; with 2, the stricter reading of
 *     第二单则不允许再发, nobody grants while one order is unpaid
 * @param smallOverride who may grant to a small customer
 */
public record CreditPolicy(int gmOverrideFrom, SmallOverride smallOverride) {

    public CreditPolicy {
        if (gmOverrideFrom < 1 || gmOverrideFrom > 2) {
            throw new IllegalArgumentException("credit.gmOverrideFrom must be 1 or 2");
        }
    }

    public enum SmallOverride {
        /** 小客户坚决不允许欠款发货. */
        NONE,
        GENERAL_MANAGER
    }
}
