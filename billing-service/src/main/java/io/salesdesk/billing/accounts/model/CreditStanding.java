package io.salesdesk.billing.accounts.model;

/** Whether the customer's reputation (信誉) allows shipping before money is posted. Unknown counts as {@link #NONE}. */
public enum CreditStanding {
    GOOD,
    NONE
}
