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
 * every batch; so one poll follows another after {@link #PACE} at the earliest, and what comes meanwhile comes together. An
 * event that comes alone is handed over at once.
 *
 * <p>It waits on the thread that polls, after the next fetch was sent and before the records are handed over.
 */
public final class PacedPolls implements ConsumerInterceptor<String, byte[]> {

    static final Duration PACE = Duration.ofMillis(25);

    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private long handedOver;

    /** Made by Kafka's consumer, which knows it by its name. */
    public PacedPolls() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    PacedPolls(LongSupplier nanoTime, LongConsumer pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.handedOver = nanoTime.getAsLong() - PACE.toNanos();
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        long early = PACE.toNanos() - (nanoTime.getAsLong() - handedOver);
        if (early > 0) {
            pause.accept(early);
        }
        handedOver = nanoTime.getAsLong();
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
