package io.salesdesk.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Watches the topics of all services from now on, to tell which events followed from a call. */
public final class EventWatch implements AutoCloseable {

    /**
     * @param name the event's name without service and version
     * @param service who published it
     * @param atNanos when it was seen, by {@link System#nanoTime()}
     */
    public record Seen(String name, String service, String correlationId, String subject, long atNanos) {}

    private final KafkaConsumer<String, String> consumer;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;

    public EventWatch(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        50),
                new StringDeserializer(),
                new StringDeserializer());
        thread = Thread.ofPlatform().daemon().name("event-watch").start(this::watch);
        try {
            watching.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The events that carry the correlation id, as far as they have been seen. */
    public List<Seen> of(String correlationId) {
        return seen.stream()
                .filter(event -> event.correlationId().equals(correlationId))
                .toList();
    }

    /** Waits until no further event of the correlation has come for the given time. */
    public List<Seen> settled(String correlationId, Duration quiet, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        int known = -1;
        long since = System.nanoTime();
        while (System.nanoTime() < deadline) {
            int now = of(correlationId).size();
            if (now != known) {
                known = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > quiet.toNanos()) {
                break;
            }
            synchronized (seen) {
                seen.wait(20);
            }
        }
        return of(correlationId);
    }

    private void watch() {
        try (consumer) {
            var topics = Arrays.stream(Service.values())
                    .flatMap(service -> consumer.partitionsFor("salesdesk." + service.id()).stream())
                    .map(EventWatch::partition)
                    .toList();
            consumer.assign(topics);
            consumer.seekToEnd(topics);
            topics.forEach(consumer::position);
            watching.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    note(one.headers());
                }
            }
        } catch (WakeupException closed) {
            // close() was called.
        } catch (KafkaException e) {
            watching.countDown();
            throw e;
        }
    }

    private void note(Headers headers) {
        var type = text(headers, "ce_type").split("\\.", -1);
        if (type.length == 4) {
            seen.add(new Seen(
                    type[2],
                    type[1],
                    text(headers, "ce_correlationid"),
                    text(headers, "ce_subject"),
                    System.nanoTime()));
            synchronized (seen) {
                seen.notifyAll();
            }
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
