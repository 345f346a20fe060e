package io.salesdesk.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka (or from the table where it waited), not looked into yet. */
record Delivery(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] payload) {

    static Delivery of(ConsumerRecord<String, byte[]> received) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : received.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new Delivery(
                received.topic(),
                received.partition(),
                received.offset(),
                Objects.requireNonNullElse(received.key(), ""),
                headers,
                Objects.requireNonNullElse(received.value(), new byte[0]));
    }

    @Nullable
    String type() {
        return headers.get(CloudEvents.TYPE);
    }

    /** What parks and unparks together. */
    KeyOfTopic keyOfTopic() {
        return new KeyOfTopic(topic, key);
    }

    record KeyOfTopic(String topic, String key) {}
}
