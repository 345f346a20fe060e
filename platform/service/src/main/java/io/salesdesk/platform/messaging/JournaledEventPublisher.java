package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.journal.Journal;
import io.salesdesk.platform.journal.OutboxRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns events into outbox rows of the current transaction. */
@ApplicationScoped
class JournaledEventPublisher implements EventPublisher {

    /** Kafka's default limit of a record, less room for the headers. */
    private static final int MAX_PAYLOAD_CHARACTERS = 300_000;

    private final Journal journal;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final String service;
    private final String topic;

    JournaledEventPublisher(
            Journal journal,
            ObjectMapper json,
            BusinessClock clock,
            @ConfigProperty(name = "salesdesk.service") String service,
            @ConfigProperty(name = "salesdesk.messaging.topic") String topic) {
        this.journal = journal;
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.topic = topic;
    }

    @Override
    public UUID publish(OutgoingEvent event) {
        var id = Ids.next();
        var headers = new LinkedHashMap<String, String>();
        headers.put(CloudEvents.SPEC_VERSION, "1.0");
        headers.put(CloudEvents.ID, id.toString());
        headers.put(CloudEvents.TYPE, "salesdesk." + service + "." + event.name() + ".v" + event.version());
        headers.put(CloudEvents.SOURCE, "/" + service);
        headers.put(CloudEvents.SUBJECT, event.subject().toString());
        headers.put(
                CloudEvents.TIME, Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        headers.put(CloudEvents.SEQUENCE, Long.toString(event.sequence()));
        headers.put(CloudEvents.BUSINESS_DATE, clock.today().toString());
        headers.put(CloudEvents.CORRELATION_ID, Correlation.current());
        var cause = Correlation.causation();
        if (cause != null) {
            headers.put(CloudEvents.CAUSATION_ID, cause.toString());
        }
        event.extensions().forEach((name, value) -> headers.put(CloudEvents.PREFIX + name, value));
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, JournaledEventPublisher::trace);
        headers.put(CloudEvents.CONTENT_TYPE, CloudEvents.JSON);

        var payload = write(event.data());
        if (payload.length() > MAX_PAYLOAD_CHARACTERS) {
            throw new IllegalArgumentException(event.name() + " is larger than a record may be");
        }
        var destination = event.topic() == null ? topic : event.topic();
        journal.publish(
                new OutboxRow(id, event.subject(), destination, event.key().toString(), write(headers), payload));
        return id;
    }

    @Override
    public void erase(String compactedTopic, UUID key) {
        journal.publish(new OutboxRow(Ids.next(), null, compactedTopic, key.toString(), "{}", null));
    }

    private static void trace(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null && "traceparent".equals(name)) {
            headers.put(CloudEvents.TRACE_PARENT, value);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not representable as JSON: " + value.getClass(), e);
        }
    }
}
