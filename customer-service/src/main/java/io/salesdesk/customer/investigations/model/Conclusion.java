package io.salesdesk.customer.investigations.model;

/** What the department manager concluded from a report (CUS-10). */
public enum Conclusion {
    CREDITWORTHY,
    NOT_CREDITWORTHY
}
