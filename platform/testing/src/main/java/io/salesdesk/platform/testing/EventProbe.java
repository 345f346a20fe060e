package io.salesdesk.platform.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The other end of Kafka: publishes events in the name of other services, and sees every record of every topic from the
 * beginning on, also what the service under test published before the probe was there.
 *
 * <p>One probe serves all tests of a JVM ({@link #shared()}), so assertions name a subject or a key of their own.
 */
public final class EventProbe implements AutoCloseable {

    /** How long an awaited event may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration POLL = Duration.ofMillis(100);

    private final List<CapturedEvent> captured = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicLong> sequences = new ConcurrentHashMap<>();
    private final Map<String, Set<TopicPartition>> assignments = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte @Nullable []> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;
    private final List<TopicPartition> partitions;
    private final Runnable published;
    private final Thread reader;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean open = true;

    private EventProbe(String bootstrapServers, Runnable published) {
        this.published = published;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        "false",
                        "isolation.level",
                        "read_committed",
                        "fetch.max.wait.ms",
                        "50"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        partitions = SalesdeskTopics.all().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        reader = Thread.ofPlatform().daemon().name("event-probe").unstarted(this::read);
    }

    /** A probe of one's own, to be closed. */
    public static EventProbe connect(String bootstrapServers) {
        return started(new EventProbe(bootstrapServers, () -> {}));
    }

    /** The probe at the Kafka that the service under test uses; it ends with the JVM. */
    public static EventProbe shared() {
        return Shared.PROBE;
    }

    private static final class Shared {
        private static final EventProbe PROBE = started(new EventProbe(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                () -> ServiceOutbox.ofServiceUnderTest().awaitEmpty(PATIENCE)));
    }

    private static EventProbe started(EventProbe probe) {
        probe.reader.start();
        return probe;
    }

    /**
     * Publishes an event and waits for Kafka's acknowledgement. A sequence of 0 is replaced by the next one of the
     * subject, counted over what this probe published.
     *
     * @return the event as published, to be published again for a repeated delivery
     */
    public TestEvent publish(TestEvent event) {
        TestEvent numbered = event.sequence() == 0 ? event.withSequence(next(event.subject())) : event;
        send(numbered.toRecord());
        return numbered;
    }

    /** Publishes a record that need not be an event, for tests of what cannot be read. */
    public void publish(ProducerRecord<String, byte @Nullable []> malformed) {
        send(malformed);
    }

    /** Publishes a tombstone: on a compacted topic it erases what the key has. */
    public void erase(String topic, UUID key) {
        send(new ProducerRecord<>(topic, key.toString(), null));
    }

    /** Everything seen so far, in the order of arrival; records of one key are in the order of Kafka. */
    public List<CapturedEvent> events() {
        return List.copyOf(captured);
    }

    /** What was seen so far and fits. */
    public List<CapturedEvent> events(Predicate<CapturedEvent> wanted) {
        return captured.stream().filter(wanted).toList();
    }

    /** What was seen so far under a record key of the services' topics, in order; parked copies are left out. */
    public List<CapturedEvent> eventsOf(UUID key) {
        String text = key.toString();
        return events(event -> text.equals(event.key()) && !event.topic().endsWith(".parked"));
    }

    /** What was seen so far of one name about one subject, in order. */
    public List<CapturedEvent> events(String name, UUID subject) {
        return events(event -> matches(event, name, subject));
    }

    /**
     * Waits for the first event of a name about a subject.
     *
     * @param name such as {@code OrderEntered}
     */
    public CapturedEvent await(String name, UUID subject) {
        return await(name, subject, event -> true);
    }

    /** Waits for the first event of a name about a subject that also fits. */
    public CapturedEvent await(String name, UUID subject, Predicate<CapturedEvent> wanted) {
        return await(name + " of " + subject, event -> matches(event, name, subject) && wanted.test(event));
    }

    /** Waits for the first record that fits. */
    public CapturedEvent await(String description, Predicate<CapturedEvent> wanted) {
        return Awaitility.await(description)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> captured.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until at least so many events of a name about a subject are there, and answers them in order. */
    public List<CapturedEvent> await(String name, UUID subject, int count) {
        return Awaitility.await(count + " × " + name + " of " + subject)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events(name, subject), events -> events.size() >= count);
    }

    /**
     * Waits until everything that Kafka holds at this moment has been seen; the shared probe first waits until the service
     * under test has published what it has committed. So an event that is not there afterwards was not published.
     */
    public EventProbe caughtUp() {
        published.run();
        Map<TopicPartition, Long> ends = ends();
        Awaitility.await("the probe to catch up")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ends.entrySet().stream().allMatch(end -> seen(end.getKey()) >= end.getValue()));
        return this;
    }

    /**
     * Waits until a consumer group has its partitions and has read and committed everything that they hold at this
     * moment: then every event published before has taken effect, waits, or is parked.
     */
    public void awaitConsumed(String group) {
        Map<TopicPartition, Long> ends = ends();
        Awaitility.await(group + " to read everything")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsMatching(failure -> failure instanceof ExecutionException)
                .until(() -> {
                    Set<TopicPartition> assigned = assigned(group);
                    Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                    return !assigned.isEmpty()
                            && assigned.stream()
                                    .allMatch(partition ->
                                            offset(committed.get(partition)) >= ends.getOrDefault(partition, 0L));
                });
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
        try {
            if (!stopped.await(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The probe's reader did not stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
    }

    /**
     * The partitions of a group, asked for until it has some. The one member that a test runs keeps them from then on,
     * and the question costs the client a failed attempt with the newer group protocol each time.
     */
    private Set<TopicPartition> assigned(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<TopicPartition> known = assignments.get(group);
        if (known != null) {
            return known;
        }
        Set<TopicPartition> assigned = describe(group);
        if (!assigned.isEmpty()) {
            assignments.put(group, assigned);
        }
        return assigned;
    }

    private Set<TopicPartition> describe(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin
                .describeConsumerGroups(List.of(group))
                .all()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(description -> description.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static boolean matches(CapturedEvent event, String name, UUID subject) {
        return event.name().equals(name)
                && event.concerns(subject)
                && !event.topic().endsWith(".parked");
    }

    private long next(UUID subject) {
        return sequences.computeIfAbsent(subject, unused -> new AtomicLong()).incrementAndGet();
    }

    private RecordMetadata send(ProducerRecord<String, byte @Nullable []> event) {
        try {
            return producer.send(event).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Kafka did not take " + event, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        try {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private long seen(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    private void read() {
        try (consumer) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (open) {
                List<CapturedEvent> polled = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> event : consumer.poll(POLL)) {
                    polled.add(CapturedEvent.of(event));
                }
                captured.addAll(polled);
                for (TopicPartition partition : partitions) {
                    positions.put(partition, consumer.position(partition));
                }
            }
        } catch (WakeupException closed) {
            // This is how close() ends a poll.
        } finally {
            stopped.countDown();
        }
    }
}
