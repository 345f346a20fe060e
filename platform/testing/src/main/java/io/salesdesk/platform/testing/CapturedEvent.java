package io.salesdesk.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in Kafka.
 *
 * @param headers all headers, by their names on the wire
 * @param value null for a tombstone
 */
public record CapturedEvent(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value) {

    static CapturedEvent of(ConsumerRecord<String, byte[]> captured) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : captured.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new CapturedEvent(
                captured.topic(), captured.partition(), captured.offset(), captured.key(), headers, captured.value());
    }

    /** A CloudEvents attribute by its name without {@code ce_}; empty when it is absent. */
    public String attribute(String name) {
        return headers.getOrDefault("ce_" + name, "");
    }

    /** Such as {@code salesdesk.order.OrderEntered.v1}; empty for what is no event. */
    public String type() {
        return attribute("type");
    }

    /** The event's name in the catalogue, such as {@code OrderEntered}. */
    public String name() {
        String[] parts = type().split("\\.", -1);
        return parts.length == 4 ? parts[2] : "";
    }

    /** The version of the event's schema, 0 for what is no event. */
    public int version() {
        int mark = type().lastIndexOf(".v");
        return mark < 0 ? 0 : Integer.parseInt(type().substring(mark + 2));
    }

    /** The producing service, without the slash. */
    public String service() {
        String source = attribute("source");
        return source.startsWith("/") ? source.substring(1) : source;
    }

    public UUID id() {
        return UUID.fromString(attribute("id"));
    }

    public UUID subject() {
        return UUID.fromString(attribute("subject"));
    }

    public long sequence() {
        return Long.parseLong(attribute("sequence"));
    }

    public LocalDate businessDate() {
        return LocalDate.parse(attribute("businessdate"));
    }

    public boolean isTombstone() {
        return value == null;
    }

    /** The data; a missing node for a tombstone. */
    public JsonNode data() {
        return value == null ? MissingNode.getInstance() : TestJson.read(value);
    }

    /** A text in the data by JSON pointer, such as {@code /lines/0/unit}. */
    public String text(String pointer) {
        JsonNode node = data().at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError(this + " has nothing at " + pointer);
        }
        return node.asText();
    }

    boolean concerns(UUID subject) {
        return attribute("subject").equals(subject.toString());
    }

    @Override
    public String toString() {
        return type() + "#" + attribute("sequence") + " of " + attribute("subject") + " under " + key + " at " + topic
                + "-" + partition + "@" + offset + ": "
                + (value == null ? "(tombstone)" : new String(value, StandardCharsets.UTF_8));
    }
}
