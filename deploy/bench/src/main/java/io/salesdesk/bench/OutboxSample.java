package io.salesdesk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells from the record in Kafka what the outbox row held. */
final class OutboxSample implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, String> consumer;

    /** Looks at what is published from now on. */
    OutboxSample(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    SampledRow rowOf(UUID key) throws JsonProcessingException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var one : consumer.poll(Duration.ofMillis(200))) {
                if (key.toString().equals(one.key())) {
                    return row(one);
                }
            }
        }
        throw new IllegalStateException("No event of " + key + " within " + PATIENCE);
    }

    private static SampledRow row(ConsumerRecord<String, String> one) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new SampledRow(
                "outbox_event",
                List.of("event_id", "topic", "record_key", "headers", "payload"),
                List.of("uuid", "text", "text", "text", "text"),
                List.of(
                        UUID.fromString(headers.get("ce_id")),
                        one.topic(),
                        one.key(),
                        new ObjectMapper().writeValueAsString(headers),
                        one.value()));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
