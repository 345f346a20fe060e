package io.salesdesk.faults;

import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.PartControl;
import io.salesdesk.story.Landscape;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Carries out faults on the stack of a checkout. */
final class Saboteur {

    private static final Duration READ = Duration.ofSeconds(10);

    private final Layout layout;
    private final Landscape stack;
    private final Set<String> poisoned = new HashSet<>();

    Saboteur(Layout layout, Landscape stack) {
        this.layout = layout;
        this.stack = stack;
    }

    /** @return what became of it, in words */
    String commit(Fault fault) throws Exception {
        return switch (fault) {
            case Fault.Kill kill -> kill(kill.part());
            case Fault.Freeze freeze -> freeze(freeze.part(), freeze.length());
            case Fault.CutSessions cut -> cut(cut.service()) + " sessions ended";
            case Fault.Repeat repeat -> repeat(topic(repeat.producer()), repeat.records()) + " records repeated";
            case Fault.Poison poison -> poison(topic(poison.producer()));
        };
    }

    private String kill(Part part) {
        return layout.process(part).isEmpty() ? part.title() + " was down already" : PartControl.kill(layout, part);
    }

    private String freeze(Part part, Duration length) throws Exception {
        var process = layout.process(part);
        if (process.isEmpty()) {
            return part.title() + " was down already";
        }
        var all = Stream.concat(Stream.of(process.get()), process.get().descendants())
                .map(one -> Long.toString(one.pid()))
                .toList();
        signal("-STOP", all);
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } finally {
            signal("-CONT", all);
        }
        return part.title() + " goes on";
    }

    private static void signal(String signal, List<String> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        // A child that has ended meanwhile makes kill fail for that child alone.
        new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private int cut(Service service) throws SQLException {
        try (var connection = stack.database(service);
                var statement = connection.createStatement();
                var ended = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                        """)) {
            ended.next();
            return ended.getInt(1);
        }
    }

    private int repeat(String topic, int records) throws Exception {
        var last = last(topic, records);
        try (var producer = producer()) {
            for (var one : last) {
                producer.send(new ProducerRecord<>(topic, one.partition(), one.key(), one.value(), one.headers()))
                        .get();
            }
        }
        return last.size();
    }

    private String poison(String topic) throws Exception {
        var key = "poison-" + UUID.randomUUID();
        poisoned.add(key);
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>(
                            topic,
                            key.getBytes(StandardCharsets.UTF_8),
                            "{\"neither\": \"an event".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
        return "published under " + key;
    }

    /** The keys of the unreadable records. */
    Set<String> poisoned() {
        return Set.copyOf(poisoned);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.kafkaBootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** In the order in which they stand, so that each key's order is the one it had. */
    private List<ConsumerRecord<byte[], byte[]>> last(String topic, int records) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", stack.kafkaBootstrapServers(), "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            int each = Math.ceilDiv(records, partitions.size());
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            long until = System.nanoTime() + READ.toNanos();
            while (System.nanoTime() < until
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var one : consumer.poll(Duration.ofMillis(200))) {
                    if (one.offset() < ends.getOrDefault(new TopicPartition(one.topic(), one.partition()), 0L)) {
                        found.add(one);
                    }
                }
            }
            return found;
        }
    }

    private static String topic(Service producer) {
        return "salesdesk." + producer.id();
    }
}
