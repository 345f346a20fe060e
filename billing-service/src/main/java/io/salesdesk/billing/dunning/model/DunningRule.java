package io.salesdesk.billing.dunning.model;

import org.jspecify.annotations.Nullable;

/** The rules of dunning as sentences; {@link DunningCase}, {@link DunningPlan} and {@link Claims} carry them out. */
public enum DunningRule {
    AN_ORDER_HAS_AT_MOST_ONE_OPEN_CASE("A-04", null, null),
    GOODS_THAT_LEFT_UNPAID_ARE_CLAIMED_FIRST("A-04", null, null),
    A_HOLD_OPENS_NO_CASE_WHILE_DEPOSIT_OR_BALANCE_ARE_ASKED_FOR("A-04", null, null),
    THE_FIRST_REMINDER_GOES_OUT_ON_THE_NEXT_WORKING_DAY("A-04", "dunning.time", null),
    REMINDERS_GO_OUT_DAILY_FOR_THREE_DAYS_AND_ONCE_MORE_AFTER_A_GAP("BIL-06", "dunning.gapDays", null),
    THE_CALENDAR_SAYS_WHETHER_DAYS_OFF_COUNT("A-04", "dunning.calendar", null),
    A_SLIP_THAT_COVERS_THE_CLAIM_PAUSES_THE_COUNT("A-04", null, null),
    AFTER_AN_OUTAGE_ONLY_THE_NEWEST_DUE_REMINDER_IS_SENT("A-04", null, null),
    PAYMENT_CLOSES_THE_CASE_AND_CANCELS_THE_REST("BIL-07", null, null),
    CONTACTS_ARE_RECORDED_WHILE_THE_CASE_IS_OPEN("BIL-07", null, "dunning-case-is-closed"),
    THE_FOURTH_REMINDER_HANDS_THE_CASE_TO_THE_REGIONAL_MANAGER("BIL-06", null, null),
    AN_ESCALATED_CASE_IMPOSES_PAYMENT_FIRST("A-01", null, null),
    WHO_ENTERED_THE_ORDER_DUNS_AND_THE_SALESPERSON_GETS_A_COPY("A-05", "dunning.owner", null);

    private final String requirement;
    private final @Nullable String setting;
    private final @Nullable String refusal;

    DunningRule(String requirement, @Nullable String setting, @Nullable String refusal) {
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
