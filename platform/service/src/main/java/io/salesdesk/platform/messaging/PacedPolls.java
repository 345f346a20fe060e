package io.salesdesk.platform.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets events gather only while they keep coming. The connector makes a batch of every poll, and the inbox a transaction of
 * every batch; so in the long run there is one poll in each {@link #PACE}, and what comes meanwhile comes together. Polls
 * that were not needed are saved, up to {@link #SAVED_AT_MOST} of them: what happens to a single order is several events
 * within a moment, and each of them is handed over at once.
 *
 * <p>It waits on the thread that polls, after the next fetch was sent and before the records are handed over.
 */
public final class PacedPolls implements ConsumerInterceptor<String, byte[]> {

    static final Duration PACE = Duration.ofMillis(25);
    static final int SAVED_AT_MOST = 20;

    private static final long SAVED_NANOS = PACE.multipliedBy(SAVED_AT_MOST).toNanos();

    private final LongSupplier nanoTime;
    private final LongConsumer pause;

    /** When the next poll may be handed over; the polls that are saved lie between it and now. */
    private long due;

    /** Made by Kafka's consumer, which knows it by its name. */
    public PacedPolls() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    PacedPolls(LongSupplier nanoTime, LongConsumer pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.due = nanoTime.getAsLong() - SAVED_NANOS;
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        long now = nanoTime.getAsLong();
        due = Math.max(due, now - SAVED_NANOS);
        if (due > now) {
            pause.accept(due - now);
        }
        due += PACE.toNanos();
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Commits keep a pace of their own.
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        // The pace is the inbox's, not the operator's: a shorter one costs transactions, a longer one latency.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
