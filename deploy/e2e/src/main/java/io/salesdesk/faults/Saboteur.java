package io.salesdesk.faults;

import io.salesdesk.story.BareStack;
import io.salesdesk.story.BusinessClocks;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Carries out faults on a stack, and ends each before it returns, except that a second instance stays. */
final class Saboteur {

    private static final Duration READ = Duration.ofSeconds(10);

    private final BareStack stack;
    private final BusinessClocks clocks;
    private final Set<String> unreadable = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger jumps = new AtomicInteger();

    Saboteur(BareStack stack) {
        this.stack = stack;
        this.clocks = new BusinessClocks(stack.desk(), stack.company().any("ADMIN"));
    }

    /** @return what became of it, in words */
    String commit(Fault fault) throws Exception {
        return switch (fault) {
            case Fault.Kill(var target) -> kill(target);
            case Fault.Freeze(var target, var length) -> freeze(target, length);
            case Fault.Restart(var service) -> {
                stack.restart(service);
                yield "starts again";
            }
            case Fault.Join(var service) -> {
                stack.startSecond(service);
                yield "starts";
            }
            case Fault.Leave(var service) -> {
                stack.crashSecond(service);
                yield "gone";
            }
            case Fault.EndSessions(var service) -> endSessions(service) + " sessions ended";
            case Fault.Cut(var service, var way) -> stack.way(service, way).cut() + " connections cut";
            case Fault.Delay(var service, var way, var by, var length) -> {
                var proxy = stack.way(service, way);
                proxy.delay(by);
                passTime(length);
                proxy.delay(Duration.ZERO);
                yield "over";
            }
            case Fault.Hold(var service, var way, var length) -> {
                var proxy = stack.way(service, way);
                proxy.hold();
                passTime(length);
                proxy.resume();
                yield "over";
            }
            case Fault.Clutter(var producer, var repeated, var bad) ->
                clutter("salesdesk." + producer.id(), repeated, bad);
            case Fault.Jump(var days) -> {
                jumps.incrementAndGet();
                yield "it is " + clocks.moveDays(days);
            }
        };
    }

    /** How often the business clock has jumped. */
    int jumps() {
        return jumps.get();
    }

    /** The keys of the records that nobody can read. */
    Set<String> unreadable() {
        return Set.copyOf(unreadable);
    }

    private String kill(Target target) {
        switch (target) {
            case POSTGRES -> stack.crashPostgres();
            case KAFKA -> stack.crashKafka();
            case ORDER, FULFILMENT, BILLING, CUSTOMER, REPORTING ->
                stack.crash(target.service().orElseThrow());
        }
        return "killed, and starts again";
    }

    private String freeze(Target target, Duration length) throws Exception {
        var processes = switch (target) {
            case POSTGRES -> stack.postgresProcesses();
            case KAFKA -> stack.kafkaProcesses();
            case ORDER, FULFILMENT, BILLING, CUSTOMER, REPORTING ->
                stack.processes(target.service().orElseThrow());
        };
        if (processes.isEmpty()) {
            return "was down already";
        }
        var ids = processes.stream().map(one -> Long.toString(one.pid())).toList();
        signal("-STOP", ids);
        try {
            passTime(length);
        } finally {
            signal("-CONT", ids);
        }
        return "goes on";
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

    private static void passTime(Duration length) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(length.toNanos());
    }

    private int endSessions(Service service) throws SQLException {
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

    /** What is published comes in few batches: nothing waits for an acknowledgement before the last is handed over. */
    private String clutter(String topic, int repeated, int bad) {
        var records = new ArrayList<>(last(topic, repeated).stream()
                .map(one -> new ProducerRecord<>(topic, one.partition(), one.key(), one.value(), one.headers()))
                .toList());
        int again = records.size();
        // Where they stand does not change what must come of them, so their places need not be the schedule's.
        var random = new Random(again);
        for (int i = 0; i < bad; i++) {
            records.add(random.nextInt(records.size() + 1), unreadable(topic, i, records));
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", stack.kafkaBootstrapServers(), "acks", "all", "linger.ms", 50),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
        return "%d repeated, %d unreadable".formatted(again, bad);
    }

    /** By turns bytes that are no event, an event that is no JSON, and one whose JSON is something else. */
    private ProducerRecord<byte[], byte[]> unreadable(
            String topic, int number, List<ProducerRecord<byte[], byte[]>> neighbours) {
        var key = UUID.randomUUID().toString();
        unreadable.add(key);
        var content = number % 3 == 2 ? "[]" : "{\"neither\": \"an event";
        var partition = neighbours.isEmpty() ? null : neighbours.getFirst().partition();
        var record = new ProducerRecord<>(
                topic, partition, key.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
        if (number % 3 > 0 && !neighbours.isEmpty()) {
            neighbours.getFirst().headers().forEach(header -> record.headers().add(header));
            replace(record, "ce_id", UUID.randomUUID().toString());
            replace(record, "ce_subject", key);
            replace(record, "ce_sequence", "1");
        }
        return record;
    }

    private static void replace(ProducerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
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
                    boolean isEvent =
                            one.key() != null && !unreadable.contains(new String(one.key(), StandardCharsets.UTF_8));
                    if (isEvent
                            && one.offset() < ends.getOrDefault(new TopicPartition(one.topic(), one.partition()), 0L)) {
                        found.add(one);
                    }
                }
            }
            return found;
        }
    }
}
