package io.salesdesk.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps one caller from taking the service away from all others: each person has so many requests a period, which come
 * back evenly over it. Every instance counts for itself.
 */
@Singleton
class RateLimit {

    /** Nobody is forgotten who could still be held back; of more people than this the longest silent ones are. */
    private static final int MOST_CALLERS = 100_000;

    private final int requests;
    private final Duration period;
    private final Cache<UUID, Bucket> buckets;

    RateLimit(
            @ConfigProperty(name = "salesdesk.http.rate-limit.requests") int requests,
            @ConfigProperty(name = "salesdesk.http.rate-limit.period") Duration period) {
        this.requests = requests;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(period)
                .build();
    }

    /** Counts a request of the caller's; refuses it when there have been too many. */
    void count(UUID caller) {
        var probe = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new ProblemException(
                    ProblemKind.TOO_MANY_REQUESTS, Map.of(ProblemException.RETRY_AFTER_SECONDS, seconds));
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, period))
                .build();
    }
}
