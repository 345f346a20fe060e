package io.salesdesk.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way out: from the transaction to the real broker. */
@SalesdeskTest
class OutboxRelayTest {

    @Inject
    EventPublisher events;

    @Inject
    InboxStore store;

    @Inject
    Inbox inbox;

    @Inject
    Tracer tracer;

    @Inject
    FinishedSpans spans;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    @DisplayName("An event reaches Kafka after the commit, as a CloudEvent, under its key, and leaves the outbox")
    void publishesAfterCommit() {
        var subject = Ids.next();
        var key = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(OutgoingEvent.of("BoxPainted", subject, 1, Map.of("colour", "红"))
                        .keyedBy(key)
                        .with("orderid", key)));

        var published = awaitRecords(key, 1).getFirst();

        assertThat(published.value()).isEqualTo("{\"colour\":\"红\"}");
        assertThat(header(published, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(published, "ce_type")).isEqualTo("salesdesk.test.BoxPainted.v1");
        assertThat(header(published, "ce_source")).isEqualTo("/test");
        assertThat(header(published, "ce_subject")).isEqualTo(subject.toString());
        assertThat(header(published, "ce_sequence")).isEqualTo("1");
        assertThat(header(published, "ce_orderid")).isEqualTo(key.toString());
        assertThat(header(published, "content-type")).isEqualTo("application/json");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> outboxRowsOf(key) == 0);
    }

    @Test
    @DisplayName("A trace goes on through the outbox: request, event, consumer's span, the consumer's own event")
    void aTraceFollowsTheStory() {
        var key = Ids.next();
        var request = tracer.spanBuilder("request").setNoParent().startSpan();
        try (var _ = request.makeCurrent()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> events.publish(OutgoingEvent.of("BoxPainted", Ids.next(), 1, Map.of())
                            .keyedBy(key)));
        } finally {
            request.end();
        }
        var traceId = request.getSpanContext().getTraceId();
        var first = header(awaitRecords(key, 1).getFirst(), "ce_traceparent");
        assertThat(first)
                .isEqualTo("00-%s-%s-01"
                        .formatted(traceId, request.getSpanContext().getSpanId()));

        var box = Ids.next();
        var opened = new Records().opened(box);
        opened.headers().add("ce_traceparent", first.getBytes(StandardCharsets.UTF_8));
        inbox.receive(Records.batch(opened));

        var applied = spans.named(traceId, "apply " + BoxHandlers.OPENED);
        assertThat(applied.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(header(awaitRecords(box, 1).getFirst(), "ce_traceparent"))
                .startsWith("00-%s-%s-".formatted(traceId, applied.getSpanId()));
    }

    @Test
    @DisplayName("What is rolled back is never published; outside a transaction nothing can be")
    void rollbackPublishesNothing() {
        var rolledBack = Ids.next();
        var committed = Ids.next();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    events.publish(OutgoingEvent.of("BoxPainted", rolledBack, 1, Map.of())
                            .keyedBy(committed));
                    throw new IllegalStateException("after the event");
                }))
                .hasMessageContaining("after the event");
        QuarkusTransaction.requiringNew()
                .run(() -> events.publish(OutgoingEvent.of("BoxPainted", committed, 1, Map.of())));

        assertThat(awaitRecords(committed, 1))
                .extracting(one -> header(one, "ce_subject"))
                .containsExactly(committed.toString());
        assertThatThrownBy(() -> events.publish(OutgoingEvent.of("BoxPainted", committed, 2, Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("Under concurrent writers each key's events arrive in the order in which they were committed")
    void keepsOrderPerKey() throws Exception {
        int eventsPerBox = 120;
        var boxes = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        QuarkusTransaction.requiringNew().run(() -> boxes.forEach(this::open));
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < eventsPerBox; i++) {
                for (var box : boxes) {
                    writers.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        long sequence = nextSequence(box);
                        events.publish(OutgoingEvent.of("BoxPainted", box, sequence, Map.of()));
                    }));
                }
            }
        }

        for (var box : boxes) {
            assertThat(awaitRecords(box, eventsPerBox))
                    .extracting(one -> Long.parseLong(header(one, "ce_sequence")))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, eventsPerBox).boxed().toList());
        }
    }

    private void open(UUID box) {
        store.run("insert into box (id) values (?)", (connection, statement) -> {
            statement.setObject(1, box);
            return statement.executeUpdate();
        });
    }

    /** Locks the aggregate's row, as every command does before it publishes. */
    private long nextSequence(UUID box) {
        return store.run("update box set puts = puts + 1 where id = ? returning puts", (connection, statement) -> {
            statement.setObject(1, box);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private long outboxRowsOf(UUID key) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        store.run("select count(*) from outbox_event where record_key = ?", (connection, statement) -> {
                            statement.setString(1, key.toString());
                            try (var row = statement.executeQuery()) {
                                row.next();
                                return row.getLong(1);
                            }
                        }));
    }

    private List<ConsumerRecord<String, String>> awaitRecords(UUID key, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        Ids.next().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("salesdesk.reporting"));
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    if (key.toString().equals(one.key())) {
                        found.add(one);
                    }
                }
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
