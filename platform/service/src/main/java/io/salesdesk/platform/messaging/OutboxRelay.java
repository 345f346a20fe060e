package io.salesdesk.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the outbox to Kafka: oldest rows first, publish, await every acknowledgement, delete.
 *
 * <p>One instance of a service leads, by an advisory lock held on the same connection that reads and deletes: whoever
 * loses the connection has lost the lead and can delete nothing more. Two relays may still overlap for a moment, when a
 * leader's connection breaks while its records are under way. Both then send the same rows from the oldest on, so every
 * key's first appearances stay in order and consumers skip the rest.
 *
 * <p>The producer never gives a record up: a record that failed for good while a later one of its key got through would
 * swap the two. While the broker is away the relay waits, and business goes on.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** "salesdesk outbox" as a number; services have databases of their own, so one is enough. */
    private static final long LEADER_LOCK = 0x53_44_4F_55_54L;

    /** Two statements, a request to the broker and a write of its log for each batch: events that keep coming gather. */
    private static final Duration PACE = Duration.ofMillis(50);

    private static final int SAVED_AT_MOST = 20;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Broker broker;
    private final String service;
    private final int batchSize;
    private final Duration pollInterval;
    private final boolean enabled;
    private final Counter published;
    private final Semaphore wakeUp = new Semaphore(0);

    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource dataSource,
            ObjectMapper json,
            MeterRegistry metrics,
            Broker broker,
            @ConfigProperty(name = "salesdesk.service") String service,
            @ConfigProperty(name = "salesdesk.outbox.batch-size", defaultValue = "500") int batchSize,
            @ConfigProperty(name = "salesdesk.outbox.poll-interval", defaultValue = "200ms") Duration pollInterval,
            @ConfigProperty(name = "salesdesk.outbox.enabled", defaultValue = "true") boolean enabled) {
        this.dataSource = dataSource;
        this.json = json;
        this.broker = broker;
        this.service = service;
        this.batchSize = batchSize;
        this.pollInterval = pollInterval;
        this.enabled = enabled;
        this.published = metrics.counter("salesdesk.outbox.published");
    }

    /** Something has been committed. Cheap, and safe from any thread. */
    public void wake() {
        wakeUp.release();
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent event) {
        if (enabled) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        var backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
        while (running) {
            try (Producer<String, byte[]> producer = newProducer();
                    Connection connection = dataSource.getConnection()) {
                lead(connection, producer, backOff);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | KafkaException e) {
                if (running) {
                    LOG.warnf("The outbox relay starts again: %s", e.getMessage());
                    backOff.pause();
                }
            } catch (ExecutionException e) {
                LOG.errorf(e.getCause(), "A record was refused by Kafka; the outbox relay starts again");
                backOff.pause();
            }
        }
    }

    private void lead(Connection connection, Producer<String, byte[]> producer, BackOff backOff)
            throws SQLException, InterruptedException, ExecutionException {
        boolean leader = false;
        var pace = new Pace(PACE, SAVED_AT_MOST);
        try {
            try (Statement settings = connection.createStatement()) {
                // A deletion that a crash undoes makes a duplicate, which consumers skip: not worth waiting for the
                // disk.
                settings.execute("set synchronous_commit = off");
                // A plan made while the table was short would read all that has been deleted since the last vacuum.
                settings.execute("set enable_seqscan = off");
            }
            while (running) {
                if (!leader) {
                    leader = tryToLead(connection);
                }
                int sent = leader ? relayOldest(connection, producer) : 0;
                backOff.reset();
                if (sent > 0) {
                    pace.takeTurn();
                }
                if (sent < batchSize && wakeUp.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUp.drainPermits();
                }
            }
        } finally {
            giveBack(connection);
        }
    }

    private static boolean tryToLead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LEADER_LOCK);
            try (var result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private int relayOldest(Connection connection, Producer<String, byte[]> producer)
            throws SQLException, InterruptedException, ExecutionException {
        var positions = new ArrayList<Long>();
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        try (var select =
                connection.prepareStatement("select position, topic, record_key, headers, payload from outbox_event"
                        + " order by position limit ?")) {
            select.setInt(1, batchSize);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                    var payload = rows.getString(5);
                    var message = new ProducerRecord<String, byte[]>(
                            rows.getString(2),
                            rows.getString(3),
                            payload == null ? null : payload.getBytes(StandardCharsets.UTF_8));
                    headers(rows.getString(4))
                            .forEach((name, value) ->
                                    message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                    records.add(message);
                }
            }
        }
        if (records.isEmpty()) {
            return 0;
        }
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        for (var message : records) {
            acknowledgements.add(producer.send(message));
        }
        // Lingering gathers the batch into few requests; nothing more comes, so it need not last.
        producer.flush();
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        try (var delete =
                connection.prepareStatement("delete from outbox_event where position = any ((select ?)::bigint[])")) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.executeUpdate();
        }
        published.increment(records.size());
        return records.size();
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Written by this service as a JSON object of strings", e);
        }
    }

    /** The connection goes back to the pool: without the lock, and with durable commits again. */
    private static void giveBack(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("reset synchronous_commit");
            statement.execute("reset enable_seqscan");
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("The connection is lost, and the lead with it: %s", e.getMessage());
        }
    }

    private KafkaProducer<String, byte[]> newProducer() {
        return new KafkaProducer<>(
                broker.with(Map.of(
                        ProducerConfig.CLIENT_ID_CONFIG,
                        service + "-outbox",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        Long.MAX_VALUE,
                        ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG,
                        1000L,
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1000L,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4")),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
