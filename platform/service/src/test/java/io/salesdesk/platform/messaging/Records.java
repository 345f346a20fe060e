package io.salesdesk.platform.messaging;

import io.salesdesk.platform.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Makes Kafka records as other services would have sent them. */
final class Records {

    static final String MAKER = "salesdesk.order";
    static final String FILLER = "salesdesk.billing";

    private long offset = System.nanoTime();

    ConsumerRecord<String, byte[]> opened(UUID box) {
        return event(MAKER, BoxHandlers.OPENED, "/maker", box, box, 1, "{\"boxId\":\"%s\"}".formatted(box));
    }

    /** The filler has an aggregate of its own for each box; {@code sequence} counts its events. */
    ConsumerRecord<String, byte[]> filled(UUID box, UUID filling, long sequence, long number) {
        return event(
                FILLER,
                BoxHandlers.FILLED,
                "/filler",
                filling,
                box,
                sequence,
                "{\"boxId\":\"%s\",\"number\":%d,\"laterField\":true}".formatted(box, number));
    }

    ConsumerRecord<String, byte[]> event(
            String topic, String type, String source, UUID subject, UUID key, long sequence, String json) {
        var received = raw(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8));
        headers(type, source, subject, sequence)
                .forEach((name, value) -> received.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return received;
    }

    ConsumerRecord<String, byte[]> raw(String topic, String key, byte[] value) {
        return new ConsumerRecord<>(topic, 0, ++offset, key, value);
    }

    private static Map<String, String> headers(String type, String source, UUID subject, long sequence) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEvents.SPEC_VERSION, "1.0");
        headers.put(CloudEvents.ID, Ids.next().toString());
        headers.put(CloudEvents.TYPE, type);
        headers.put(CloudEvents.SOURCE, source);
        headers.put(CloudEvents.SUBJECT, subject.toString());
        headers.put(CloudEvents.TIME, Instant.now().toString());
        headers.put(CloudEvents.SEQUENCE, Long.toString(sequence));
        headers.put(CloudEvents.BUSINESS_DATE, "2026-11-23");
        headers.put(CloudEvents.CORRELATION_ID, "test");
        return headers;
    }

    @SafeVarargs
    static ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        return batch(List.of(records));
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> records) {
        var byPartition = new LinkedHashMap<TopicPartition, List<ConsumerRecord<String, byte[]>>>();
        for (var one : records) {
            byPartition
                    .computeIfAbsent(new TopicPartition(one.topic(), one.partition()), p -> new ArrayList<>())
                    .add(one);
        }
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
