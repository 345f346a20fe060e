package io.salesdesk.platform.job;

/** What becomes of the good lines of a file that has bad ones. */
public enum ImportMode {
    /** Nothing is taken unless every line can be; the lines that a rule refuses are all listed. */
    ALL_OR_NOTHING,
    /** The good lines are taken, the bad ones are listed. */
    VALID_LINES_ONLY
}
