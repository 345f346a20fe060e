package io.salesdesk.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What one load did.
 *
 * @param clients that worked at the same time, each one call after the other
 * @param perSecond completed calls
 * @param p50 and {@code p99} of one call
 */
record Measurement(int clients, double perSecond, Duration p50, Duration p99) {

    /** One client: prepared before the clock starts, then called again and again. */
    interface Client extends AutoCloseable {

        void call() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    interface ClientFactory {
        Client open(int number) throws Exception;
    }

    /**
     * Lets the clients work for the given time and counts what they completed in it.
     *
     * @throws IllegalStateException when a call fails: a figure with errors in it says nothing
     */
    static Measurement take(int clients, Duration warmUp, Duration measured, ClientFactory factory) {
        var histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(2), 3);
        var failure = new AtomicReference<@Nullable Throwable>();
        var ready = new CountDownLatch(clients);
        var go = new CountDownLatch(1);
        var threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            int number = i;
            threads[i] = Thread.ofVirtual().unstarted(() -> {
                try (var client = factory.open(number)) {
                    ready.countDown();
                    go.await();
                    // Clients do not begin in step.
                    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(20));
                    long begun = System.nanoTime();
                    long from = begun + warmUp.toNanos();
                    long until = from + measured.toNanos();
                    for (long now = begun; now < until && failure.get() == null; ) {
                        client.call();
                        long done = System.nanoTime();
                        if (now >= from && done <= until) {
                            histogram.recordValue(done - now);
                        }
                        now = done;
                    }
                } catch (Throwable e) {
                    failure.compareAndSet(null, e);
                    ready.countDown();
                }
            });
        }
        for (var thread : threads) {
            thread.start();
        }
        try {
            ready.await();
            go.countDown();
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("A client failed: " + failed.getMessage(), failed);
        }
        return of(clients, histogram, measured);
    }

    private static Measurement of(int clients, Histogram histogram, Duration measured) {
        return new Measurement(
                clients,
                histogram.getTotalCount() * 1e9 / measured.toNanos(),
                Duration.ofNanos(histogram.getValueAtPercentile(50)),
                Duration.ofNanos(histogram.getValueAtPercentile(99)));
    }

    /** The run in the middle by throughput. */
    static Measurement median(List<Measurement> runs) {
        var sorted = runs.stream()
                .sorted(Comparator.comparingDouble(Measurement::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    static double[] throughputs(List<Measurement> runs) {
        var sorted = runs.stream().mapToDouble(Measurement::perSecond).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
