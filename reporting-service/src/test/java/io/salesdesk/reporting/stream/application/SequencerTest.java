package io.salesdesk.reporting.stream.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.reporting.stream.application.StreamMessage.Changed;
import io.salesdesk.reporting.stream.application.StreamMessage.Reset;
import io.salesdesk.reporting.stream.application.StreamMessage.Snapshot;
import io.salesdesk.reporting.stream.model.LiveStream;
import io.salesdesk.reporting.stream.persistence.StreamLog;
import io.salesdesk.reporting.stream.persistence.StreamLog.Line;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Positions in commit order, and instances that read the same. */
@SalesdeskTest
class SequencerTest {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Viewer EVERYBODY = new Viewer(DataScope.EVERYTHING, Map.of(), Set.of());

    @Inject
    DataSource dataSource;

    @Inject
    StreamLog log;

    @Inject
    StreamHub hub;

    @Inject
    BusinessClock clock;

    @Inject
    StreamRetention retention;

    private static void insert(Connection connection, String key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into stream_pending (stream, change, row_key, version, excluded, data)
                values ('SHIPMENTS', 'UPDATE', ?, 1, '{}', '{}')
                """)) {
            insert.setString(1, key);
            insert.executeUpdate();
        }
    }

    private void commit(String key) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            insert(connection, key);
        }
    }

    private Subscription subscription(StreamHub at, Long resumeAfter) {
        at.follow();
        return new Subscription(
                LiveStream.SHIPMENTS,
                EVERYBODY,
                resumeAfter,
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                at,
                log,
                clock);
    }

    /** What the subscription tells until the key has come. */
    private static List<Line> readUntil(Subscription subscription, String key) throws InterruptedException {
        var lines = new ArrayList<Line>();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (lines.stream().noneMatch(line -> line.key().equals(key))) {
            assertThat(System.nanoTime()).as("waited for %s", key).isLessThan(deadline);
            for (var message : subscription.next()) {
                if (message instanceof Changed changed) {
                    lines.add(changed.line());
                }
            }
        }
        return lines;
    }

    @Test
    @DisplayName("what is written first and committed last comes last, and nobody misses it")
    void commitOrder() throws SQLException, InterruptedException {
        var run = UUID.randomUUID().toString();
        long start = log.head().position();
        var reader = subscription(hub, start);
        try (var slow = dataSource.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, run + "/slow");
            commit(run + "/fast");
            assertThat(readUntil(reader, run + "/fast")).extracting(Line::key).doesNotContain(run + "/slow");
            slow.commit();
            slow.setAutoCommit(true);
        }
        var slowLine = readUntil(reader, run + "/slow").getLast();
        assertThat(slowLine.position()).isGreaterThan(start);
    }

    @Test
    @DisplayName("a second instance tails the same log; both read every change once, in one order without gaps")
    void twoTailers() throws Exception {
        long seed = new Random().nextLong();
        var run = UUID.randomUUID().toString();
        long start = log.head().position();
        var metrics = new SimpleMeterRegistry();
        var otherHub = new StreamHub(log, metrics, POLL);
        // A second sequencer that does not lead, as in a second instance of the service.
        var otherSequencer = new Sequencer(dataSource, otherHub, POLL);
        otherHub.start(new StartupEvent());
        otherSequencer.start(new StartupEvent());
        var written = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> readUntil(subscription(hub, start), run + "/end"));
            var second = threads.submit(() -> readUntil(subscription(otherHub, start), run + "/end"));
            var go = new CountDownLatch(1);
            var writers = new ArrayList<Future<Set<String>>>();
            for (int w = 0; w < 6; w++) {
                int writer = w;
                writers.add(threads.submit(() -> write(run, writer, new Random(seed + writer), go)));
            }
            go.countDown();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            commit(run + "/end");
            written.add(run + "/end");

            var one = first.get().stream()
                    .filter(line -> line.key().startsWith(run))
                    .toList();
            var other = second.get().stream()
                    .filter(line -> line.key().startsWith(run))
                    .toList();
            assertThat(one).as("seed %d", seed).extracting(Line::key).doesNotHaveDuplicates();
            assertThat(one).as("seed %d", seed).extracting(Line::key).containsExactlyInAnyOrderElementsOf(written);
            assertThat(other).as("seed %d", seed).isEqualTo(one);
        } finally {
            otherSequencer.stop(new ShutdownEvent());
            otherHub.stop(new ShutdownEvent());
        }
        long end = log.head().position();
        assertThat(log.after(start, 100_000).stream().map(Line::position).limit(end - start))
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, end).boxed().toList());
    }

    /** Transactions of several rows that stay open for a moment; some roll back. */
    private Set<String> write(String run, int writer, Random random, CountDownLatch go) throws Exception {
        var committed = new HashSet<String>();
        go.await();
        for (int t = 0; t < 25; t++) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                var keys = new HashSet<String>();
                for (int row = 0; row < 1 + random.nextInt(4); row++) {
                    var key = run + "/" + writer + "/" + t + "/" + row;
                    insert(connection, key);
                    keys.add(key);
                }
                try (var pause = connection.prepareStatement("select pg_sleep(? / 1000.0)")) {
                    pause.setInt(1, random.nextInt(20));
                    pause.execute();
                }
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAll(keys);
                }
                connection.setAutoCommit(true);
            }
        }
        return committed;
    }

    @Test
    @DisplayName("when the leader loses its connection another one goes on")
    void takeOver() throws Exception {
        var run = UUID.randomUUID().toString();
        long start = log.head().position();
        try (var connection = dataSource.getConnection();
                var kill = connection.prepareStatement("""
                        select count(pg_terminate_backend(pid)) from pg_locks
                        where locktype = 'advisory' and granted and database = (select oid from pg_database
                            where datname = current_database())
                          and (classid::bigint << 32 | objid::bigint) = ?
                        """)) {
            kill.setLong(1, 0x73_74_72_65_61_6DL);
            try (var killed = kill.executeQuery()) {
                assertThat(killed.next()).isTrue();
                assertThat(killed.getInt(1)).isOne();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> {
            commit(run + "/after");
            return true;
        });
        assertThat(readUntil(subscription(hub, start), run + "/after")).isNotEmpty();
    }

    @Test
    @DisplayName(
            "a position that is no longer kept gets a reset and a snapshot; a younger one is resumed from the table")
    void retention() throws Exception {
        var run = UUID.randomUUID().toString();
        commit(run + "/old");
        Awaitility.await()
                .until(() -> log.after(0, 100_000).stream()
                        .anyMatch(line -> line.key().equals(run + "/old")));
        long old = log.head().position();
        try (var connection = dataSource.getConnection();
                var age = connection.createStatement()) {
            age.execute("update stream_log set appended_at = appended_at - interval '8 days' where position <= " + old);
        }
        commit(run + "/young");
        Awaitility.await().until(() -> log.head().position() > old);

        retention.deleteOlderThan(Duration.ofDays(7));

        assertThat(log.head().deleted()).isEqualTo(old);
        assertThat(subscription(hub, old - 1).next()).hasSize(2).satisfies(messages -> {
            assertThat(messages.getFirst()).isInstanceOf(Reset.class);
            assertThat(messages.getLast()).isInstanceOf(Snapshot.class);
        });
        // A hub that starts now has nothing in memory: what came before is read from the table.
        var lateHub = new StreamHub(log, new SimpleMeterRegistry(), POLL);
        lateHub.start(new StartupEvent());
        try {
            assertThat(readUntil(subscription(lateHub, old), run + "/young"))
                    .extracting(Line::key)
                    .contains(run + "/young");
        } finally {
            lateHub.stop(new ShutdownEvent());
        }
    }

    @Test
    @DisplayName("an instance without subscribers reads nothing; who comes next misses nothing")
    void restsWithoutSubscribers() throws Exception {
        var run = UUID.randomUUID().toString();
        var quietHub = new StreamHub(log, new SimpleMeterRegistry(), POLL);
        quietHub.start(new StartupEvent());
        try {
            long start = log.head().position();
            commit(run + "/before");
            long known = readUntil(subscription(quietHub, start), run + "/before")
                    .getLast()
                    .position();

            quietHub.leave();
            Awaitility.await().untilAsserted(() -> assertThat(quietHub.window()).isNull());
            commit(run + "/meanwhile");
            Awaitility.await().until(() -> log.head().position() > known);
            assertThat(quietHub.window()).isNull();

            assertThat(readUntil(subscription(quietHub, known), run + "/meanwhile"))
                    .extracting(Line::key)
                    .contains(run + "/meanwhile");
            Awaitility.await().untilAsserted(() -> assertThat(quietHub.window()).isNotNull());
        } finally {
            quietHub.stop(new ShutdownEvent());
        }
    }

    @Test
    @DisplayName("an instance whose last subscriber leaves, in the middle of a reading or not, comes to rest")
    void comesToRest() throws Exception {
        // It reads nearly all the time, so about every second of these leave in the middle.
        var busyHub = new StreamHub(log, new SimpleMeterRegistry(), Duration.ofMillis(1));
        busyHub.start(new StartupEvent());
        try {
            for (int round = 0; round < 50; round++) {
                busyHub.follow();
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(1))
                        .untilAsserted(() -> assertThat(busyHub.window()).isNotNull());
                busyHub.leave();
                Awaitility.await("the window of round " + round + " to be closed")
                        .pollInterval(Duration.ofMillis(1))
                        .untilAsserted(() -> assertThat(busyHub.window()).isNull());
            }
        } finally {
            busyHub.stop(new ShutdownEvent());
        }
    }

    @Test
    @DisplayName("a stream ends when the token has expired")
    void endsWithTheToken() throws InterruptedException {
        var ended = new Subscription(
                LiveStream.SHIPMENTS, EVERYBODY, null, Duration.ZERO, Duration.ofSeconds(15), hub, log, clock);

        assertThat(ended.next()).hasSize(1);
        assertThat(ended.next()).isEmpty();
    }

    @Test
    @DisplayName("an instance takes as many subscribers as it may serve")
    void limit() {
        var one = new Subscriptions(hub, log, clock, new SimpleMeterRegistry(), Duration.ofSeconds(15), 1);
        var hour = Duration.ofHours(1);

        assertThat(one.open(LiveStream.ORDERS, EVERYBODY, null, hour)).isPresent();
        assertThat(one.open(LiveStream.ORDERS, EVERYBODY, null, hour)).isEmpty();
        one.close();
        assertThat(one.open(LiveStream.ORDERS, EVERYBODY, null, hour)).isPresent();
    }
}
