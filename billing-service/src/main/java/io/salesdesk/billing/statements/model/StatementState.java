package io.salesdesk.billing.statements.model;

/** The states of a statement by name. */
public enum StatementState {
    /** Drawn up from the ledger; finance has not looked at it. */
    DRAWN,
    /** Finance found differences; a new one is drawn up. */
    REJECTED,
    /** Finance agrees. */
    CHECKED,
    SENT,
    CONFIRMED,
    DISPUTED
}
