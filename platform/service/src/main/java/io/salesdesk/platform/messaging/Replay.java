package io.salesdesk.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the service's topics from their beginning, beside the live consumer, and applies them to the shadow tables. */
@ApplicationScoped
class Replay {

    private static final int AT_ONCE = 500;

    private final Inbox inbox;
    private final ShadowTables shadow;
    private final Jdbc jdbc;
    private final Broker broker;
    private final String service;
    private final List<String> topics;

    Replay(
            Inbox inbox,
            ShadowTables shadow,
            Jdbc jdbc,
            Broker broker,
            @ConfigProperty(name = "salesdesk.service") String service,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") String topics) {
        this.inbox = inbox;
        this.shadow = shadow;
        this.jdbc = jdbc;
        this.broker = broker;
        this.service = service;
        this.topics = Arrays.asList(topics.split("\\s*,\\s*"));
    }

    Reader open() {
        return new Reader();
    }

    /** Where a record stands. */
    private record Place(String topic, int partition, long offset) {}

    /** One pass over the topics; it remembers how far it has come. */
    final class Reader implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                broker.with(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        service + "-rebuild",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        AT_ONCE)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;
        private long count;

        private Reader() {
            partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** How many records were applied. */
        long count() {
            return count;
        }

        /** Applies everything that is there at the moment of the call. */
        void readToTheEnd() {
            var ends = consumer.endOffsets(partitions);
            var leftAlone = leftAlone();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                var batch = new ArrayList<Delivery>();
                for (var received : consumer.poll(Duration.ofSeconds(1))) {
                    if (received.value() != null
                            && !leftAlone.contains(
                                    new Place(received.topic(), received.partition(), received.offset()))) {
                        batch.add(Delivery.of(received));
                    }
                }
                inbox.applyAgain(batch, shadow::use);
                count += batch.size();
            }
        }

        /** Parked, discarded and malformed: an administrator decides about these, or has. */
        private Set<Place> leftAlone() {
            return new HashSet<>(QuarkusTransaction.requiringNew()
                    .call(() -> jdbc.query(
                            "select topic, partition, record_offset from parked_record where consumer = ? and state <>"
                                    + " 'REPLAYED'",
                            row -> new Place(row.getString(1), row.getInt(2), row.getLong(3)),
                            service)));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
