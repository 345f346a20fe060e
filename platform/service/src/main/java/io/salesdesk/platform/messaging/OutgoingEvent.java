package io.salesdesk.platform.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a service is about to publish.
 *
 * @param name the event's name in the catalogue, such as {@code ThingHappened}; with the service and the version it
 *     makes the {@code ce_type}
 * @param version of the event's schema
 * @param subject the aggregate's id
 * @param key the record key; one for the whole life of the aggregate
 * @param sequence counts the aggregate's own events, from 1
 * @param data serialised as JSON when it is published, in the transaction
 * @param extensions further CloudEvents attributes, names in lower case without the prefix {@code ce_}
 * @param topic the topic, null for the service's own
 */
public record OutgoingEvent(
        String name,
        int version,
        UUID subject,
        UUID key,
        long sequence,
        Object data,
        Map<String, String> extensions,
        @Nullable String topic) {

    public OutgoingEvent {
        if (sequence < 1) {
            throw new IllegalArgumentException("An event's sequence starts at 1: " + name);
        }
        extensions = Map.copyOf(extensions);
    }

    /** An event of version 1 on the service's own topic whose key is its subject. */
    public static OutgoingEvent of(String name, UUID subject, long sequence, Object data) {
        return new OutgoingEvent(name, 1, subject, subject, sequence, data, Map.of(), null);
    }

    public OutgoingEvent keyedBy(UUID otherKey) {
        return new OutgoingEvent(name, version, subject, otherKey, sequence, data, extensions, topic);
    }

    public OutgoingEvent with(String extension, Object value) {
        var more = new HashMap<>(extensions);
        more.put(extension, value.toString());
        return new OutgoingEvent(name, version, subject, key, sequence, data, more, topic);
    }

    public OutgoingEvent onTopic(String otherTopic) {
        return new OutgoingEvent(name, version, subject, key, sequence, data, extensions, otherTopic);
    }
}
