package io.salesdesk.story;

import java.util.Locale;

/** The five services. */
public enum Service {
    ORDER,
    FULFILMENT,
    BILLING,
    CUSTOMER,
    REPORTING;

    /** As in addresses, databases and topics. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
