package io.salesdesk.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.story.Service;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in Kafka.
 *
 * @param at of the record, by the producer's real clock
 * @param revision of the order that it is about, 0 when it is about none
 * @param causationId null when a person or a schedule caused it
 */
record LoggedEvent(
        Service producer,
        long at,
        String key,
        String type,
        UUID id,
        String subject,
        long sequence,
        int revision,
        String correlationId,
        @Nullable String causationId,
        String payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty for a record that is no event: what a fault run published to be unreadable. */
    static Optional<LoggedEvent> read(Service producer, ConsumerRecord<String, String> one) {
        var type = header(one, "ce_type");
        if (type == null || one.key() == null || one.value() == null) {
            return Optional.empty();
        }
        var revision = header(one, "ce_orderrevision");
        return Optional.of(new LoggedEvent(
                producer,
                one.timestamp(),
                one.key(),
                type,
                UUID.fromString(required(one, "ce_id")),
                required(one, "ce_subject"),
                Long.parseLong(required(one, "ce_sequence")),
                revision == null ? 0 : Integer.parseInt(revision),
                required(one, "ce_correlationid"),
                header(one, "ce_causationid"),
                one.value()));
    }

    private static String required(ConsumerRecord<String, String> one, String name) {
        var value = header(one, name);
        if (value == null) {
            throw new IllegalStateException(
                    "Offset %d of %s-%d has no %s".formatted(one.offset(), one.topic(), one.partition(), name));
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, String> one, String name) {
        var header = one.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Without service and version. */
    String name() {
        return type.split("\\.", -1)[2];
    }

    boolean is(String name) {
        return name().equals(name);
    }

    JsonNode data() {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(type + " " + id + " is no JSON", e);
        }
    }

    String text(String pointer) {
        return data().at(pointer).asText();
    }

    BigDecimal amount(String member) {
        return new BigDecimal(text("/" + member + "/amount"));
    }
}
