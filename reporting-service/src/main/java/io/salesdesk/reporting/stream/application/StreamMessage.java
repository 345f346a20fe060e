package io.salesdesk.reporting.stream.application;

import io.salesdesk.reporting.stream.persistence.StreamLog.Line;
import java.util.List;

/** What a subscriber is told next. */
public sealed interface StreamMessage {

    /** Whoever knows the stream up to here resumes from here. */
    long position();

    /**
     * All rows that the subscriber may see.
     *
     * @param complete false when there are more than a snapshot holds
     */
    record Snapshot(long position, List<Line> rows, boolean complete) implements StreamMessage {}

    /** A row is new or has changed, or is gone. */
    record Changed(long position, Line line) implements StreamMessage {}

    /** The position asked for can no longer be resumed; a snapshot follows. */
    record Reset(long position) implements StreamMessage {}

    /** Nothing for the subscriber up to here. */
    record Heartbeat(long position) implements StreamMessage {}
}
