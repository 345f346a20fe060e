package io.salesdesk.platform.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets events gather while they keep coming: the connector makes a batch of every poll, and the inbox a transaction of every
 * batch, whose cost grows little with its events. So in the long run there is one poll in 50 ms, and what comes meanwhile
 * comes together; the events of a single order are handed over at once.
 *
 * <p>It waits on the thread that polls, after the next fetch was sent and before the records are handed over.
 */
public final class PacedPolls implements ConsumerInterceptor<String, byte[]> {

    private final Pace pace = new Pace(Duration.ofMillis(50), 20);

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        pace.takeTurn();
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
