package io.salesdesk.reporting.stream.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The present state of one row of a stream. A change replaces the whole row, so that applying one twice does no harm.
 *
 * @param key identifies the row within its stream
 * @param listed whether a snapshot shows it; a row that leaves is told once more, in its final state
 * @param customerId whose name is shown with it
 * @param date the business date that a total is for, null for records
 * @param since since when it waits, for work
 */
public record LiveRow(
        LiveStream stream,
        String key,
        boolean listed,
        Visibility visibility,
        @Nullable UUID customerId,
        @Nullable LocalDate date,
        @Nullable Instant since,
        Data data) {

    /** What clients see, apart from names, which are looked up when it is sent. */
    public interface Data {}
}
