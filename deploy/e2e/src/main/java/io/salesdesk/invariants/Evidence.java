package io.salesdesk.invariants;

import io.salesdesk.story.Landscape;
import io.salesdesk.story.Service;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What can be seen of a stack from inside: rows of its databases, now, and the events in Kafka, as of the first look. */
class Evidence {

    private final Landscape stack;
    private final Set<UUID> accepted;
    private final Set<String> unreadableKeys;
    private final Map<Service, List<LoggedEvent>> events = new EnumMap<>(Service.class);
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /**
     * @param accepted orders whose entry was answered with success
     * @param unreadableKeys under which records were published that nobody can read
     */
    Evidence(Landscape stack, Collection<UUID> accepted, Collection<String> unreadableKeys) {
        this.stack = stack;
        this.accepted = Set.copyOf(accepted);
        this.unreadableKeys = Set.copyOf(unreadableKeys);
    }

    Set<UUID> accepted() {
        return accepted;
    }

    Set<String> unreadableKeys() {
        return unreadableKeys;
    }

    /** The types of the producer's events that the consumer has filed cases about. */
    Set<String> eventsReliedOn(Service producer, Service consumer) {
        return stack.eventsReliedOn(producer, consumer);
    }

    /** The first column. */
    List<String> lines(Service service, String sql) {
        return query(service, sql, row -> row.getString(1));
    }

    /** The first column. */
    Set<UUID> ids(Service service, String sql) {
        return new HashSet<>(query(service, sql, row -> row.getObject(1, UUID.class)));
    }

    /** The second column by the first. */
    Map<String, String> pairs(Service service, String sql) {
        var pairs = new HashMap<String, String>();
        query(service, sql, row -> pairs.put(row.getString(1), row.getString(2)));
        return pairs;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(Service service, String sql, Reader<T> reader) {
        try (var connection = stack.database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(service + ": " + sql, e);
        }
    }

    /** What the service has published, repeated deliveries included; within a key in the order of the log. */
    List<LoggedEvent> events(Service producer) {
        return events.computeIfAbsent(producer, this::readEvents);
    }

    /** The same without repeated deliveries: each event where it appeared first. */
    final List<LoggedEvent> firstAppearances(Service producer) {
        var seen = new HashSet<UUID>();
        return events(producer).stream().filter(event -> seen.add(event.id())).toList();
    }

    /** Whether something has been published since the events were read. */
    final boolean isOvertaken() {
        try (var consumer = consumer()) {
            return !consumer.endOffsets(ends.keySet()).equals(ends);
        }
    }

    private List<LoggedEvent> readEvents(Service producer) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor("salesdesk." + producer.id()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var there = consumer.endOffsets(partitions);
            var all = new ArrayList<LoggedEvent>();
            while (there.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    if (one.key() != null && !unreadableKeys.contains(one.key())) {
                        LoggedEvent.read(producer, one).ifPresent(all::add);
                    }
                }
            }
            ends.putAll(there);
            return all;
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "enable.auto.commit", false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
