package io.salesdesk.reporting.stream.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.reporting.stream.model.LiveStream;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Takes subscribers, as many as this instance may serve. */
@ApplicationScoped
public class Subscriptions {

    private final StreamHub hub;
    private final StreamLog log;
    private final BusinessClock clock;
    private final Duration heartbeat;
    private final int limit;
    private final AtomicInteger open = new AtomicInteger();

    Subscriptions(
            StreamHub hub,
            StreamLog log,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "salesdesk.streams.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "salesdesk.streams.max-subscribers") int limit) {
        this.hub = hub;
        this.log = log;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.limit = limit;
        metrics.gauge("salesdesk.streams.subscribers", open);
    }

    /**
     * Empty when this instance serves as many as it may; {@link #close} gives the place back.
     *
     * @param resumeAfter the position up to which the subscriber knows the stream, null when it knows nothing
     * @param lifetime how long the subscriber's token is still valid
     */
    public Optional<Subscription> open(
            LiveStream stream, Viewer viewer, @Nullable Long resumeAfter, Duration lifetime) {
        if (open.incrementAndGet() > limit) {
            open.decrementAndGet();
            return Optional.empty();
        }
        hub.follow();
        return Optional.of(new Subscription(stream, viewer, resumeAfter, lifetime, heartbeat, hub, log, clock));
    }

    public void close() {
        hub.leave();
        open.decrementAndGet();
    }
}
