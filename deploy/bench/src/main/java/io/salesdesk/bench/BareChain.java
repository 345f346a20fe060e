package io.salesdesk.bench;

import io.salesdesk.story.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What the way of an event costs at least: a row committed in one database, a record acknowledged by Kafka, a row committed in
 * the other database, with the same durability and nothing of Salesdesk.
 */
final class BareChain implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of an event with its headers. */
    private static final String CONTENT = "x".repeat(1500);

    /** A name of its own, since a run that was ended at once leaves its topic behind. */
    private final String topic = "bench.chain." + UUID.randomUUID();

    private final TopicPartition partition = new TopicPartition(topic, 0);
    private final Admin admin;
    private final Link from;
    private final Link to;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    BareChain(Setting setting) throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", setting.stack().kafkaBootstrapServers());
        admin = Admin.create(broker);
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        from = Link.open(setting.connect(Service.ORDER));
        to = Link.open(setting.connect(Service.REPORTING));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", setting.stack().kafkaBootstrapServers(), "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
    }

    /** Times of so many events in nanoseconds, one after the other, with the same rest before each. */
    Histogram measure(int events, Duration rest) throws SQLException, ExecutionException, InterruptedException {
        var histogram = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        for (int i = 0; i < events; i++) {
            var id = UUID.randomUUID();
            TimeUnit.NANOSECONDS.sleep(rest.toNanos());
            // An event, too, counts from its writing, so the first commit is in both.
            long begun = System.nanoTime();
            from.write(id);
            producer.send(new ProducerRecord<>(topic, id.toString(), CONTENT));
            receive(id);
            to.write(id);
            histogram.recordValue(System.nanoTime() - begun);
        }
        return histogram;
    }

    private void receive(UUID id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var one : consumer.poll(Duration.ofMillis(200))) {
                if (one.key().equals(id.toString())) {
                    return;
                }
            }
        }
        throw new IllegalStateException("A bare record did not come back within " + PATIENCE);
    }

    @Override
    public void close() throws Exception {
        producer.close();
        consumer.close();
        from.close();
        to.close();
        admin.deleteTopics(List.of(topic)).all().get();
        admin.close();
    }

    private record Link(Connection connection, PreparedStatement insert) {

        static Link open(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("create schema if not exists " + Floor.SCHEMA);
                statement.execute("drop table if exists " + Floor.SCHEMA + ".chain");
                statement.execute(
                        "create table " + Floor.SCHEMA + ".chain (id uuid primary key, content text not null)");
            }
            connection.setAutoCommit(false);
            return new Link(
                    connection,
                    connection.prepareStatement("insert into " + Floor.SCHEMA + ".chain (id, content) values (?, ?)"));
        }

        void write(UUID id) throws SQLException {
            insert.setObject(1, id);
            insert.setString(2, CONTENT);
            insert.executeUpdate();
            connection.commit();
        }

        void close() throws SQLException {
            connection.close();
        }
    }
}
