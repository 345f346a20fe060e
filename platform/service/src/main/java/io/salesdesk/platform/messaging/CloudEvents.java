package io.salesdesk.platform.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The headers of CloudEvents 1.0 in Kafka's binary content mode.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
final class CloudEvents {

    static final String PREFIX = "ce_";
    static final String SPEC_VERSION = PREFIX + "specversion";
    static final String ID = PREFIX + "id";
    static final String TYPE = PREFIX + "type";
    static final String SOURCE = PREFIX + "source";
    static final String SUBJECT = PREFIX + "subject";
    static final String TIME = PREFIX + "time";
    static final String SEQUENCE = PREFIX + "sequence";
    static final String CORRELATION_ID = PREFIX + "correlationid";
    static final String CAUSATION_ID = PREFIX + "causationid";
    static final String BUSINESS_DATE = PREFIX + "businessdate";
    static final String TRACE_PARENT = PREFIX + "traceparent";
    static final String CONTENT_TYPE = "content-type";
    static final String JSON = "application/json";

    private CloudEvents() {}

    /**
     * What the headers of a record say.
     *
     * @param extensions all attributes beyond the ones named here, without the prefix
     */
    record Attributes(
            UUID id,
            String type,
            String source,
            UUID subject,
            UUID key,
            long sequence,
            Instant time,
            LocalDate businessDate,
            String correlationId,
            @Nullable String traceParent,
            Map<String, String> extensions) {

        <T> IncomingEvent<T> withData(T data) {
            return new IncomingEvent<>(
                    id, type, source, subject, key, sequence, time, businessDate, correlationId, extensions, data);
        }
    }

    /** The record is not an event of this system; it can never be applied. */
    static final class MalformedEventException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedEventException(String message) {
            super(message);
        }
    }

    static Attributes read(@Nullable String recordKey, Map<String, String> headers) throws MalformedEventException {
        if (recordKey == null) {
            throw new MalformedEventException("The record has no key");
        }
        if (!"1.0".equals(headers.get(SPEC_VERSION))) {
            throw new MalformedEventException("Not a CloudEvents 1.0 record in binary mode");
        }
        try {
            var extensions = new HashMap<String, String>();
            headers.forEach((name, value) -> {
                if (name.startsWith(PREFIX)) {
                    extensions.put(name.substring(PREFIX.length()), value);
                }
            });
            return new Attributes(
                    UUID.fromString(required(headers, ID)),
                    required(headers, TYPE),
                    required(headers, SOURCE),
                    UUID.fromString(required(headers, SUBJECT)),
                    UUID.fromString(recordKey),
                    Long.parseLong(required(headers, SEQUENCE)),
                    Instant.parse(required(headers, TIME)),
                    LocalDate.parse(required(headers, BUSINESS_DATE)),
                    required(headers, CORRELATION_ID),
                    headers.get(TRACE_PARENT),
                    Map.copyOf(extensions));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEventException("A header cannot be read: " + e.getMessage());
        }
    }

    private static String required(Map<String, String> headers, String name) throws MalformedEventException {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new MalformedEventException("The header " + name + " is missing");
        }
        return value;
    }
}
