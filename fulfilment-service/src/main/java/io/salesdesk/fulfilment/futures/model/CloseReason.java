package io.salesdesk.fulfilment.futures.model;

/** Why an inquiry is closed without an answer. */
public enum CloseReason {
    /** The line was amended, or found its goods in stock meanwhile. */
    LINE_CHANGED,
    ORDER_CANCELLED,
    /** Whoever asked took the question back. */
    WITHDRAWN
}
