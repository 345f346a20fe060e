package io.salesdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EventProbeTest {

    private static EventProbe probe;

    @BeforeAll
    static void connect() {
        probe = EventProbe.connect(TestServers.running().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        probe.close();
    }

    @Test
    @DisplayName("published events come back in the order of their key, with every attribute and decimals as strings")
    void roundTrip() {
        UUID subject = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        TestEvent first =
                probe.publish(TestEvent.of("order", "ThingEntered", subject, Map.of("amount", new BigDecimal("1.50")))
                        .withKey(key)
                        .aboutOrder(key, 3));
        probe.publish(TestEvent.of("order", "ThingAmended", subject, "{}").withKey(key));
        probe.publish(first);

        assertThat(probe.await("ThingEntered", subject).text("/amount")).isEqualTo("1.50");
        assertThat(probe.caughtUp().eventsOf(key))
                .extracting(CapturedEvent::name, CapturedEvent::sequence)
                .containsExactly(tuple("ThingEntered", 1L), tuple("ThingAmended", 2L), tuple("ThingEntered", 1L));
        CapturedEvent repeated = probe.events("ThingEntered", subject).getLast();
        assertThat(repeated.id()).isEqualTo(first.id());
        assertThat(repeated.attribute("orderid")).isEqualTo(key.toString());
        assertThat(repeated.attribute("orderrevision")).isEqualTo("3");
        assertThat(repeated.headers()).containsEntry("content-type", "application/json");
    }

    @Test
    @DisplayName("a tombstone is seen as one")
    void tombstone() {
        UUID key = UUID.randomUUID();

        probe.erase(SalesdeskTopics.DIRECTORY, key);

        assertThat(probe.await("the tombstone", event -> key.toString().equals(event.key())))
                .matches(CapturedEvent::isTombstone);
    }

    @Test
    @DisplayName("a consumer group counts as having read everything only when it has committed what is there")
    void awaitsConsumption() throws Exception {
        UUID key = UUID.randomUUID();
        probe.publish(TestEvent.of("reporting", "ThingEntered", key, "{}"));
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers",
                TestServers.running().bootstrapServers(),
                "group.id",
                "group-" + key,
                "enable.auto.commit",
                "false",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer());
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            consumer.subscribe(List.of(SalesdeskTopics.of("reporting")));
            var consumed = executor.submit(() -> probe.awaitConsumed("group-" + key));
            ConsumerRecords<String, byte[]> polled = ConsumerRecords.empty();
            while (polled.isEmpty()) {
                polled = consumer.poll(Duration.ofMillis(100));
            }
            assertThat(consumed.isDone()).isFalse();

            consumer.commitSync();
            consumed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("the servers are started once")
    void startedOnce() {
        assertThat(TestServers.running()).isEqualTo(TestServers.running());
    }
}
