package io.salesdesk.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells from the record in Kafka what the outbox row held. */
final class OutboxSample implements AutoCloseable {

    private final TopicTail topic;

    /** Looks at what is published from now on. */
    OutboxSample(String bootstrapServers, String topic) {
        this.topic = new TopicTail(bootstrapServers, topic);
    }

    SampledRow rowOf(UUID key) throws JsonProcessingException {
        return row(topic.await(one -> key.toString().equals(one.key())));
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
        topic.close();
    }
}
