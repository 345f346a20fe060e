package io.salesdesk.platform.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way to Kafka.
 *
 * @param subject the aggregate it speaks of, null for a technical record
 * @param headers a JSON object of strings
 * @param payload null erases the key from a compacted topic
 */
public record OutboxRow(
        UUID eventId,
        @Nullable UUID subject,
        String topic,
        String recordKey,
        String headers,
        @Nullable String payload) {}
