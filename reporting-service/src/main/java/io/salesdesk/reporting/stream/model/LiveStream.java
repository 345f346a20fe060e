package io.salesdesk.reporting.stream.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The streams of {@code GET /streams/{name}}. */
public enum LiveStream {
    /** Sales of the current business day, one row a salesperson and currency. */
    SALES,
    /** Orders that are neither cancelled nor completed. */
    ORDERS,
    /** Shipments that are neither withdrawn nor received. */
    SHIPMENTS,
    /**
     * Money collected on the current business day, one row a salesperson and currency; and money that is asked for and has
     * not come, one row a claim.
     */
    COLLECTIONS,
    /** Everything that waits for the subscriber. */
    WORKLIST;

    public static Optional<LiveStream> named(String name) {
        return Stream.of(values())
                .filter(stream -> stream.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
