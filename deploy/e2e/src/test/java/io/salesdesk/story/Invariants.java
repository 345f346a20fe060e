package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What must hold over all services once everything that was under way has arrived. */
final class Invariants {

    private static final Duration DRAIN = Duration.ofMinutes(2);

    private final TestStack stack;

    Invariants(TestStack stack) {
        this.stack = stack;
    }

    void hold(Collection<UUID> acceptedOrders) {
        drained();
        nothingIsParked();
        ordersAreKnownToAll(acceptedOrders);
        stockIsTheSumOfItsMovements();
        moneyIsNeverNegativeAndAllocatedOnce();
        eventsAreInOrderAndComplete();
        everyShipmentThatLeftWasReleasedOnce();
    }

    /**
     * Waits until outboxes are empty, no event waits, and every consumer has received every event that it relies on. What it
     * has received is told by its inbox and not by Kafka's committed offsets: a commit that a broker's crash cuts off is made
     * good by the next record only, and a repeated delivery does no harm.
     */
    private void drained() {
        Awaitility.await("everything that is under way")
                .atMost(DRAIN)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    for (var service : Service.values()) {
                        assertThat(number(service, "select count(*) from outbox_event"))
                                .as("outbox of %s", service)
                                .isZero();
                        assertThat(number(service, "select count(*) from waiting_event"))
                                .as("early events of %s", service)
                                .isZero();
                        assertThat(notReceivedBy(service))
                                .as("events that %s has not received", service)
                                .isEmpty();
                    }
                });
    }

    /** Types and ids of the events that the consumer relies on, by its cases in the producers' contracts, and lacks. */
    private Set<String> notReceivedBy(Service consumer) {
        var received = ids(consumer, "select event_id from inbox_event");
        var missing = new HashSet<String>();
        for (var producer : Service.values()) {
            var reliedOn = stack.eventsReliedOn(producer, consumer);
            for (var one : recordsOf("salesdesk." + producer.id())) {
                if (reliedOn.contains(header(one, "ce_type"))
                        && !received.contains(UUID.fromString(header(one, "ce_id")))) {
                    missing.add(header(one, "ce_type") + " " + header(one, "ce_id"));
                }
            }
        }
        return missing;
    }

    private void nothingIsParked() {
        for (var service : Service.values()) {
            assertThat(strings(service, "select event_type || ': ' || coalesce(error, '') from parked_record"))
                    .as("parked records of %s", service)
                    .isEmpty();
        }
    }

    private void ordersAreKnownToAll(Collection<UUID> accepted) {
        var orders = ids(Service.ORDER, "select id from sales_order");
        assertThat(orders).as("orders of order-service").containsAll(accepted);
        assertThat(ids(Service.FULFILMENT, "select id from fulfilment_order"))
                .as("orders of fulfilment-service")
                .isEqualTo(orders);
        assertThat(ids(Service.BILLING, "select id from billed_order"))
                .as("orders of billing-service")
                .isEqualTo(orders);
    }

    private void stockIsTheSumOfItsMovements() {
        assertThat(strings(Service.FULFILMENT, """
                        select i.batch || ': ' || i.on_hand || '/' || i.allocated || '/' || i.reserved || ' but moved '
                               || coalesce(sum(m.on_hand_change), 0) || '/' || coalesce(sum(m.allocated_change), 0) || '/'
                               || coalesce(sum(m.reserved_change), 0)
                        from stock_item i left join stock_movement m on m.stock_item_id = i.id
                        group by i.id
                        having i.on_hand <> coalesce(sum(m.on_hand_change), 0)
                            or i.allocated <> coalesce(sum(m.allocated_change), 0)
                            or i.reserved <> coalesce(sum(m.reserved_change), 0)
                        """))
                .as("stock that is not the sum of its movements")
                .isEmpty();
    }

    private void moneyIsNeverNegativeAndAllocatedOnce() {
        assertThat(strings(Service.BILLING, """
                        select r.id::text from remittance r
                        where r.state = 'POSTED' and r.amount_minor <> r.unallocated_minor + r.reversed_minor
                              + (select coalesce(sum(a.amount_minor), 0) from allocation a where a.remittance_id = r.id)
                        """))
                .as("remittances whose parts are not the whole")
                .isEmpty();
    }

    /** Every event that an audit entry names is in Kafka; each aggregate's first appearances are in order, without gap. */
    private void eventsAreInOrderAndComplete() {
        for (var service : Service.values()) {
            var seen = new HashSet<UUID>();
            var sequences = new HashMap<String, List<Long>>();
            var keys = new HashMap<String, String>();
            for (var one : recordsOf("salesdesk." + service.id())) {
                if (!seen.add(UUID.fromString(header(one, "ce_id")))) {
                    continue;
                }
                var subject = header(one, "ce_subject");
                assertThat(keys.putIfAbsent(subject, one.key()))
                        .as("the key of subject %s of %s", subject, service)
                        .isIn(null, one.key());
                sequences
                        .computeIfAbsent(subject, none -> new ArrayList<>())
                        .add(Long.valueOf(header(one, "ce_sequence")));
            }
            sequences.forEach((subject, numbers) -> {
                for (int i = 0; i < numbers.size(); i++) {
                    assertThat(numbers.get(i))
                            .as("events of %s of %s: %s", subject, service, numbers)
                            .isEqualTo(i + 1L);
                }
            });
            assertThat(seen)
                    .as("events that the audit trail of %s names", service)
                    .containsAll(ids(service, "select distinct unnest(event_ids) from audit_entry"));
        }
    }

    private void everyShipmentThatLeftWasReleasedOnce() {
        var left = ids(Service.FULFILMENT, "select id from shipment where shipped_at is not null");
        var released = strings(Service.BILLING, "select shipment_id::text from shipment_release");
        for (var shipment : left) {
            assertThat(released.stream().filter(shipment.toString()::equals))
                    .as("releases of shipment %s", shipment)
                    .hasSize(1);
        }
    }

    private List<ConsumerRecord<String, String>> recordsOf(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private static String header(ConsumerRecord<String, String> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private long number(Service service, String sql) {
        return Long.parseLong(strings(service, sql).getFirst());
    }

    private Set<UUID> ids(Service service, String sql) {
        var ids = new HashSet<UUID>();
        strings(service, sql).forEach(text -> ids.add(UUID.fromString(text)));
        return ids;
    }

    private List<String> strings(Service service, String sql) {
        try (var connection = stack.database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + Arrays.toString(sql.split("\n", -1)), e);
        }
    }
}
