package io.salesdesk.billing.deposits.model;

import org.jspecify.annotations.Nullable;

/** The rules of deposits as sentences; {@link Deposit} and {@link DepositPolicy} carry them out. */
public enum DepositRule {
    THE_DEPOSIT_ON_FUTURES_FROM_ABROAD_IS_THERE_BEFORE_THEY_ARE_ORDERED("BIL-13", "deposit.percent", null),
    ONLY_POSTED_MONEY_COUNTS_FOR_A_DEPOSIT("A-07", null, null),
    A_REVERSAL_BELOW_THE_DEPOSIT_HAS_IT_ASKED_FOR_AGAIN("A-32", null, null),
    THE_BALANCE_IS_ASKED_FOR_ONCE("BIL-13", null, "balance-is-asked-for-once");

    private final String requirement;
    private final @Nullable String setting;
    private final @Nullable String refusal;

    DepositRule(String requirement, @Nullable String setting, @Nullable String refusal) {
        this.requirement = requirement;
        this.setting = setting;
        this.refusal = refusal;
    }

    /** The id in the catalogue of requirements. */
    public String requirement() {
        return requirement;
    }

    /** The setting that bears on it, null for none. */
    public @Nullable String setting() {
        return setting;
    }

    /** The code of the refusal, null where it refuses nothing. */
    public @Nullable String refusal() {
        return refusal;
    }
}
