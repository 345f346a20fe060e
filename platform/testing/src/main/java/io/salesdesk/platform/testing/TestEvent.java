package io.salesdesk.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * An event that a test publishes in the name of another service. Each {@code with} answers a copy; publishing the same
 * event twice is a repeated delivery, since its id stays.
 *
 * @param sequence 0 lets {@link EventProbe#publish} count the subject's events
 */
public record TestEvent(
        String topic,
        String service,
        String name,
        int version,
        UUID id,
        UUID subject,
        UUID key,
        long sequence,
        Instant time,
        LocalDate businessDate,
        String correlationId,
        Map<String, String> extensions,
        String json) {

    private static final ZoneId COMPANY_ZONE = ZoneId.of("Asia/Shanghai");

    public TestEvent {
        extensions = Map.copyOf(extensions);
    }

    /**
     * An event of version 1, keyed by its subject, that happens now.
     *
     * @param service the producer, such as {@code order}
     * @param data anything that {@link TestJson#write} takes: a map, a record, a JSON document as a string
     */
    public static TestEvent of(String service, String name, UUID subject, Object data) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new TestEvent(
                SalesdeskTopics.of(service),
                service,
                name,
                1,
                UUID.randomUUID(),
                subject,
                subject,
                0,
                now,
                LocalDate.ofInstant(now, COMPANY_ZONE),
                UUID.randomUUID().toString(),
                Map.of(),
                TestJson.write(data));
    }

    /** What {@code ce_type} says. */
    public String type() {
        return "salesdesk." + service + "." + name + ".v" + version;
    }

    public TestEvent withKey(UUID other) {
        return new TestEvent(
                topic,
                service,
                name,
                version,
                id,
                subject,
                other,
                sequence,
                time,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withId(UUID other) {
        return new TestEvent(
                topic,
                service,
                name,
                version,
                other,
                subject,
                key,
                sequence,
                time,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withSequence(long other) {
        return new TestEvent(
                topic,
                service,
                name,
                version,
                id,
                subject,
                key,
                other,
                time,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withTopic(String other) {
        return new TestEvent(
                other,
                service,
                name,
                version,
                id,
                subject,
                key,
                sequence,
                time,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withVersion(int other) {
        return new TestEvent(
                topic,
                service,
                name,
                other,
                id,
                subject,
                key,
                sequence,
                time,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withTime(Instant other) {
        return new TestEvent(
                topic,
                service,
                name,
                version,
                id,
                subject,
                key,
                sequence,
                other,
                businessDate,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withBusinessDate(LocalDate other) {
        return new TestEvent(
                topic,
                service,
                name,
                version,
                id,
                subject,
                key,
                sequence,
                time,
                other,
                correlationId,
                extensions,
                json);
    }

    public TestEvent withCorrelation(String other) {
        return new TestEvent(
                topic, service, name, version, id, subject, key, sequence, time, businessDate, other, extensions, json);
    }

    /** Sets a further CloudEvents attribute; its name is without the prefix {@code ce_}. */
    public TestEvent with(String extension, Object value) {
        Map<String, String> more = new LinkedHashMap<>(extensions);
        more.put(extension, value.toString());
        return new TestEvent(
                topic,
                service,
                name,
                version,
                id,
                subject,
                key,
                sequence,
                time,
                businessDate,
                correlationId,
                more,
                json);
    }

    /** Says which order, and which revision of it, the event is about. */
    public TestEvent aboutOrder(UUID orderId, int revision) {
        return with("orderid", orderId).with("orderrevision", revision);
    }

    /** Events of one topic in one partition, as a poll hands them over; each needs its sequence. */
    public static ConsumerRecords<String, byte[]> polled(List<TestEvent> events) {
        TopicPartition partition = new TopicPartition(events.getFirst().topic(), 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (TestEvent event : events) {
            ProducerRecord<String, byte[]> sent = event.toRecord();
            ConsumerRecord<String, byte[]> received =
                    new ConsumerRecord<>(partition.topic(), 0, records.size(), sent.key(), sent.value());
            sent.headers().forEach(received.headers()::add);
            records.add(received);
        }
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }

    ProducerRecord<String, byte[]> toRecord() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type());
        headers.put("ce_source", "/" + service);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_businessdate", businessDate.toString());
        headers.put("ce_correlationid", correlationId);
        extensions.forEach((extension, value) -> headers.put("ce_" + extension, value));
        headers.put("content-type", "application/json");
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8));
        headers.forEach((header, value) ->
                event.headers().add(new RecordHeader(header, value.getBytes(StandardCharsets.UTF_8))));
        return event;
    }
}
