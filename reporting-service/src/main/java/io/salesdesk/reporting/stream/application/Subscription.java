package io.salesdesk.reporting.stream.application;

import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.reporting.stream.application.StreamMessage.Changed;
import io.salesdesk.reporting.stream.application.StreamMessage.Heartbeat;
import io.salesdesk.reporting.stream.application.StreamMessage.Reset;
import io.salesdesk.reporting.stream.application.StreamMessage.Snapshot;
import io.salesdesk.reporting.stream.model.LiveStream;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import io.salesdesk.reporting.stream.persistence.StreamLog.Line;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's way through the log: a position. Not for use by several threads at once.
 *
 * <p>A snapshot shows at least what the log says up to its position, perhaps a little more. Since changes carry whole
 * rows with their versions, those that the snapshot knew already do no harm.
 */
public final class Subscription {

    private static final int SNAPSHOT = 1000;
    private static final int BATCH = 500;

    private final LiveStream stream;
    private final Viewer viewer;
    private final long endsAtNanos;
    private final Duration heartbeat;
    private final StreamHub hub;
    private final StreamLog log;
    private final BusinessClock clock;

    private final @Nullable Long resumeAfter;
    private long position;
    private boolean begun;

    /**
     * @param resumeAfter the position up to which the subscriber knows the stream, null when it knows nothing
     * @param lifetime how long the subscriber's token is still valid
     */
    Subscription(
            LiveStream stream,
            Viewer viewer,
            @Nullable Long resumeAfter,
            Duration lifetime,
            Duration heartbeat,
            StreamHub hub,
            StreamLog log,
            BusinessClock clock) {
        this.stream = stream;
        this.viewer = viewer;
        this.resumeAfter = resumeAfter;
        this.endsAtNanos = System.nanoTime() + lifetime.toNanos();
        this.heartbeat = heartbeat;
        this.hub = hub;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Waits for the next messages, a heartbeat if there are none for a while.
     *
     * @return an empty list when the stream ends: the token has expired or the service stops
     */
    public List<StreamMessage> next() throws InterruptedException {
        if (!begun) {
            begun = true;
            return begin();
        }
        long deadline = System.nanoTime() + heartbeat.toNanos();
        while (hub.isRunning() && System.nanoTime() - endsAtNanos < 0) {
            var lines = read();
            if (lines == null) {
                return startAgain();
            }
            var seen = lines.stream()
                    .filter(line -> line.stream() == stream)
                    .filter(this::isVisible)
                    .<StreamMessage>map(line -> new Changed(line.position(), line))
                    .toList();
            if (!seen.isEmpty()) {
                return seen;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return List.of(new Heartbeat(position));
            }
            hub.awaitGrowth(position, Duration.ofNanos(left));
        }
        return List.of();
    }

    private List<StreamMessage> begin() {
        var known = resumeAfter;
        if (known == null) {
            return List.of(snapshot());
        }
        var head = log.head();
        if (known < head.deleted() || known > head.position()) {
            return startAgain();
        }
        position = known;
        return List.of(new Heartbeat(position));
    }

    private List<StreamMessage> startAgain() {
        var snapshot = snapshot();
        return List.of(new Reset(snapshot.position()), snapshot);
    }

    private Snapshot snapshot() {
        // The position first: what is committed in between is in the rows and comes once more.
        position = log.head().position();
        var rows = log.present(stream, viewer, clock.today(), SNAPSHOT + 1);
        return rows.size() > SNAPSHOT
                ? new Snapshot(position, rows.subList(0, SNAPSHOT), false)
                : new Snapshot(position, rows, true);
    }

    /** Lines after the position, which moves behind them; null when some of them have been deleted. */
    private @Nullable List<Line> read() {
        var window = hub.window();
        if (window != null && window.reaches(position)) {
            var lines = window.after(position);
            position = window.last();
            return lines;
        }
        if (window != null && position > window.last()) {
            // A snapshot was ahead of this instance's window.
            return List.of();
        }
        var head = log.head();
        if (position < head.deleted()) {
            return null;
        }
        var lines = log.between(stream, position, head.position(), BATCH);
        position = lines.size() < BATCH ? head.position() : lines.getLast().position();
        return lines;
    }

    private boolean isVisible(Line line) {
        return viewer.sees(line.region(), line.office(), line.owner(), line.command(), line.excluded());
    }
}
