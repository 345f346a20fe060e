package io.salesdesk.story;

/** A way that leads to a service or from it, on which connections can be disturbed. */
public enum Way {
    /** From its clients to the service: an answer that is lost on it says nothing about what was done. */
    CLIENTS,
    /** From the service to its database. */
    POSTGRES,
    /** From the service to the broker. */
    KAFKA
}
