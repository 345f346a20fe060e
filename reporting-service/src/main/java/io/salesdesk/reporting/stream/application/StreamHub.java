package io.salesdesk.reporting.stream.application;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import io.salesdesk.reporting.stream.persistence.StreamLog.Line;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of the log in memory. One query reads new lines for all subscribers of this instance; each subscriber is a
 * cursor into the log and keeps nothing else, so a slow one costs no memory: it falls out of this window and reads the
 * table until it is back. While nobody subscribes there is no window, and nothing is read.
 */
@ApplicationScoped
public class StreamHub {

    private static final Logger LOG = Logger.getLogger(StreamHub.class);

    private static final int BATCH = 1000;
    private static final int WINDOW = 5000;

    private final StreamLog log;
    private final Duration pollInterval;
    private final Semaphore wakeUp = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AtomicInteger followers = new AtomicInteger();

    private volatile boolean running;
    private volatile @Nullable Window window;
    private volatile long lastRead;
    private @Nullable Thread thread;

    StreamHub(
            StreamLog log,
            MeterRegistry metrics,
            @ConfigProperty(name = "salesdesk.streams.poll-interval", defaultValue = "200ms") Duration pollInterval) {
        this.log = log;
        this.pollInterval = pollInterval;
        Gauge.builder("salesdesk.streams.position", this, hub -> hub.lastRead)
                .description("The last position of the log that this instance has read")
                .register(metrics);
    }

    /**
     * Consecutive lines of the log.
     *
     * @param before the position before the first line
     * @param last the position of the last line, or {@code before} when there is none
     */
    record Window(long before, long last, List<Line> lines) {

        boolean reaches(long position) {
            return position >= before && position <= last;
        }

        /** Positions have no gaps, so they are indexes. */
        List<Line> after(long position) {
            return lines.subList(Math.toIntExact(position - before), lines.size());
        }

        Window with(List<Line> more) {
            var all = new ArrayList<Line>(lines.size() + more.size());
            all.addAll(lines);
            all.addAll(more);
            var kept = all.size() > WINDOW ? all.subList(all.size() - WINDOW, all.size()) : all;
            long end = more.getLast().position();
            return new Window(end - kept.size(), end, List.copyOf(kept));
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("stream-tailer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal();
        var tailer = thread;
        if (tailer != null) {
            tailer.interrupt();
            tailer.join(Duration.ofSeconds(10));
        }
    }

    boolean isRunning() {
        return running;
    }

    /** The log has grown, as far as this instance knows; other instances find out by themselves. */
    void wake() {
        if (followers.get() > 0) {
            wakeUp.release();
        }
    }

    /** One more subscriber reads the window, until {@link #leave}. */
    void follow() {
        if (followers.getAndIncrement() == 0) {
            wakeUp.release();
        }
    }

    void leave() {
        followers.decrementAndGet();
    }

    /** Null until the log has been looked at since somebody subscribed. */
    @Nullable
    Window window() {
        return window;
    }

    /** Returns when there is something after the position, the time is over, or the service stops. */
    void awaitGrowth(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (running && left > 0 && lastPosition() <= position) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private long lastPosition() {
        var known = window;
        return known == null ? -1 : known.last();
    }

    private void run() {
        try {
            while (running) {
                // Decided once a round: whoever leaves while this reads is the next round's concern.
                if (followers.get() == 0) {
                    rest();
                } else if (read() < BATCH && wakeUp.tryAcquire(pollInterval.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody follows: whoever comes next begins at the end of the log. */
    private void rest() throws InterruptedException {
        window = null;
        wakeUp.acquire();
    }

    private int read() {
        try {
            return readOn();
        } catch (RuntimeException e) {
            LOG.warnf("The log of the streams cannot be read at the moment: %s", e.getMessage());
            return 0;
        }
    }

    private int readOn() {
        var known = window;
        if (known == null) {
            long position = log.head().position();
            show(new Window(position, position, List.of()));
            return 0;
        }
        var more = log.after(known.last(), BATCH);
        if (!more.isEmpty()) {
            show(known.with(more));
        }
        return more.size();
    }

    private void show(Window grownTo) {
        window = grownTo;
        lastRead = grownTo.last();
        signal();
    }

    private void signal() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
