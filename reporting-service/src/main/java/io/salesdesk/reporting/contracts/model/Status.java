package io.salesdesk.reporting.contracts.model;

/** How far a contract has been performed. */
public enum Status {
    /** Not signed yet. */
    DRAFTED,
    /** Signed, and nothing has happened under it. */
    SIGNED,
    /** Something has been shipped, invoiced or paid. */
    IN_PERFORMANCE,
    /** Its date has passed, and not everything has been shipped. */
    LATE,
    /** Everything has been shipped and paid. */
    PERFORMED
}
