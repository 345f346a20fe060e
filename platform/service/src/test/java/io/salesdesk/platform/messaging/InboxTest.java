package io.salesdesk.platform.messaging;

import static io.salesdesk.platform.messaging.Records.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The inbox against a real database: everything a consumer may be delivered, and what must become of it. */
@SalesdeskTest
class InboxTest {

    private static final UUID ADMINISTRATOR = Ids.next();

    @Inject
    Inbox inbox;

    @Inject
    InboxStore store;

    @Inject
    Boxes boxes;

    @Inject
    ParkedRecords parked;

    private final Records records = new Records();
    private final UUID box = Ids.next();
    private final UUID filling = Ids.next();

    @BeforeEach
    void poisonIsPoison() {
        BoxHandlers.POISON_IS_MENDED.set(false);
    }

    @Test
    @DisplayName("A delivery that is repeated, in the same batch or a later one, has one effect")
    void duplicatesHaveOneEffect() {
        var opened = records.opened(box);
        var filled = records.filled(box, filling, 1, 5);

        inbox.receive(batch(opened, opened, filled, filled));
        inbox.receive(batch(filled, opened));

        assertThat(content()).isEqualTo(new Boxes.Box(5, 1));
    }

    @Test
    @DisplayName("An event with a lower sequence of the same aggregate is recorded and skipped")
    void staleEventsAreSkipped() {
        inbox.receive(batch(records.opened(box), records.filled(box, filling, 2, 5)));
        inbox.receive(batch(records.filled(box, filling, 1, 100)));

        assertThat(content()).isEqualTo(new Boxes.Box(5, 1));
    }

    @Test
    @DisplayName("Early events wait and take effect, in their order, in the transaction that brings their predecessor")
    void earlyEventsWait() {
        inbox.receive(batch(records.filled(box, filling, 1, 5)));
        inbox.receive(batch(records.filled(box, filling, 2, 6)));
        assertThat(waiting()).hasSize(2);

        inbox.receive(batch(records.opened(box)));

        assertThat(content()).isEqualTo(new Boxes.Box(11, 2));
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("Within one batch, too, an early event takes effect once its predecessor has come")
    void earlyWithinABatch() {
        inbox.receive(
                batch(records.filled(box, filling, 1, 5), records.opened(box), records.filled(box, filling, 2, 6)));

        assertThat(content()).isEqualTo(new Boxes.Box(11, 2));
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName(
            "The early event and its predecessor arrive at two instances at the same moment: neither misses the other")
    void earlyAndPredecessorAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 60; round++) {
                var id = Ids.next();
                var opened = batch(records.opened(id));
                var filled = batch(records.filled(id, Ids.next(), 1, 7));
                List<Future<?>> both = List.of(
                        threads.submit(() -> inbox.receive(filled)), threads.submit(() -> inbox.receive(opened)));
                for (var one : both) {
                    one.get();
                }
                assertThat(find(id)).isEqualTo(new Boxes.Box(7, 1));
            }
        }
    }

    @Test
    @DisplayName("The sweep applies an event whose predecessor came by another way")
    void sweepReleasesWhatCanBeReleased() {
        inbox.receive(batch(records.filled(box, filling, 1, 5)));
        QuarkusTransaction.requiringNew().run(() -> boxes.open(box));

        inbox.sweepWaiting(Duration.ZERO, 1000);

        assertThat(content()).isEqualTo(new Boxes.Box(5, 1));
    }

    @Test
    @DisplayName("Poison parks its key only: later records of the key queue behind it, all others go on")
    void poisonParksItsKey() {
        var other = Ids.next();
        inbox.receive(batch(records.opened(box), records.opened(other)));

        inbox.receive(batch(
                records.filled(box, filling, 1, 1),
                records.filled(box, filling, 2, BoxHandlers.POISON),
                records.filled(box, filling, 3, 2),
                records.filled(other, Ids.next(), 1, 4)));
        inbox.receive(batch(records.filled(box, filling, 4, 3)));

        assertThat(content()).isEqualTo(new Boxes.Box(1, 1));
        assertThat(find(other)).isEqualTo(new Boxes.Box(4, 1));
        assertThat(parkedOfBox())
                .extracting(ParkedRecords.ParkedRecord::state)
                .containsExactly("PARKED", "QUEUED", "QUEUED");
        assertThat(parkedOfBox().getFirst().error()).contains("Nobody can put a 13 into a box");
    }

    @Test
    @DisplayName("A replayed record takes effect together with all that queue behind it, in order")
    void replayAppliesTheWholeQueue() {
        poisonParksItsKey();
        var first = parkedOfBox().getFirst();

        assertThatThrownBy(() -> replay(first.id())).hasMessageContaining("Nobody can put");
        assertThat(content()).as("nothing changes while the cause persists").isEqualTo(new Boxes.Box(1, 1));

        BoxHandlers.POISON_IS_MENDED.set(true);
        replay(first.id());

        assertThat(content()).isEqualTo(new Boxes.Box(1 + 13 + 2 + 3, 4));
        assertThat(parkedOfBox()).isEmpty();
        inbox.receive(batch(records.filled(box, filling, 5, 1)));
        assertThat(content()).as("the key goes on").isEqualTo(new Boxes.Box(20, 5));
    }

    @Test
    @DisplayName("A discarded record is gone for good; the rest of its key takes effect; only the first can be decided")
    void discardLetsTheRestGoOn() {
        poisonParksItsKey();
        var queue = parkedOfBox();

        assertThatThrownBy(() -> discard(queue.get(1).id())).isInstanceOf(RejectedException.class);
        discard(queue.getFirst().id());

        assertThat(content()).isEqualTo(new Boxes.Box(1 + 2 + 3, 3));
        assertThat(parkedOfBox()).isEmpty();
    }

    @Test
    @DisplayName("A poison record that had waited for its predecessor is parked; the predecessor takes effect")
    void poisonThatWaited() {
        inbox.receive(batch(records.filled(box, filling, 1, 5), records.filled(box, Ids.next(), 1, 1)));
        // The consumer learns to refuse what it has kept.
        var refused = Ids.next();
        BoxHandlers.POISON_IS_MENDED.set(true);
        inbox.receive(batch(records.filled(box, refused, 1, BoxHandlers.POISON)));
        BoxHandlers.POISON_IS_MENDED.set(false);

        inbox.receive(batch(records.opened(box)));

        assertThat(content()).isEqualTo(new Boxes.Box(6, 2));
        assertThat(parkedOfBox())
                .singleElement()
                .extracting(ParkedRecords.ParkedRecord::state)
                .isEqualTo("PARKED");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("A record that is no event is put aside and stops nothing; an unknown type is skipped")
    void malformedAndUnknownRecords() {
        var malformed = records.raw(Records.FILLER, box.toString(), "{broken".getBytes(StandardCharsets.UTF_8));
        var brokenJson = records.event(Records.FILLER, BoxHandlers.FILLED, "/filler", filling, box, 1, "{\"boxId\":");
        var unknown = records.event(Records.FILLER, "salesdesk.filler.BoxPainted.v1", "/filler", filling, box, 2, "{}");

        inbox.receive(batch(records.opened(box), malformed, brokenJson, unknown, records.filled(box, filling, 3, 5)));

        assertThat(content()).isEqualTo(new Boxes.Box(5, 1));
        var aside = QuarkusTransaction.requiringNew().call(() -> parked.list("MALFORMED", 0, 1000)).stream()
                .filter(one -> one.key().equals(box.toString()))
                .toList();
        assertThat(aside).hasSize(2);
    }

    @Test
    @DisplayName("Sound JSON that the reader does not take is a difference of contract: its key waits")
    void contractDifferenceParksTheKey() {
        var wrongType = records.event(
                Records.FILLER, BoxHandlers.FILLED, "/filler", filling, box, 1, "{\"boxId\":\"x\",\"number\":1}");

        inbox.receive(batch(records.opened(box), wrongType, records.filled(box, filling, 2, 5)));

        assertThat(content()).isEqualTo(new Boxes.Box(0, 0));
        assertThat(parkedOfBox()).extracting(ParkedRecords.ParkedRecord::state).containsExactly("PARKED", "QUEUED");
    }

    @Test
    @DisplayName(
            "Any order across keys, any repetition and any cut into batches, at two instances, gives the same boxes")
    void randomDeliveriesGiveTheSameResult() throws Exception {
        long seed = Long.getLong("salesdesk.seed", new Random().nextLong());
        var random = new Random(seed);
        Map<UUID, Boxes.Box> expected = new HashMap<>();
        var streams = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
        for (int i = 0; i < 25; i++) {
            var id = Ids.next();
            streams.add(List.of(records.opened(id)));
            long sum = 0;
            long puts = 0;
            for (int filler = 0; filler < 2; filler++) {
                var ownFilling = Ids.next();
                var stream = new ArrayList<ConsumerRecord<String, byte[]>>();
                for (int n = 1; n <= 1 + random.nextInt(4); n++) {
                    long number = 14 + random.nextInt(100);
                    sum += number;
                    puts++;
                    stream.add(records.filled(id, ownFilling, n, number));
                }
                streams.add(stream);
            }
            expected.put(id, new Boxes.Box(sum, puts));
        }
        var deliveries = interleave(streams, random);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            int from = 0;
            while (from < deliveries.size()) {
                int to = Math.min(deliveries.size(), from + 1 + random.nextInt(12));
                var cut = batch(deliveries.subList(from, to));
                if (random.nextInt(4) == 0) {
                    // A rebalance: two instances hold the same records for a moment.
                    running.add(threads.submit(() -> inbox.receive(cut)));
                }
                inbox.receive(cut);
                // Now and then the last records are delivered again in the next batch.
                from = random.nextInt(5) == 0 ? Math.max(from + 1, to - 3) : to;
            }
            for (var one : running) {
                one.get();
            }
        }

        expected.forEach((id, content) ->
                assertThat(find(id)).as("box %s, seed %d", id, seed).isEqualTo(content));
    }

    /** Each stream keeps its order, as the records of one key do; between streams anything goes. */
    private static List<ConsumerRecord<String, byte[]>> interleave(
            List<List<ConsumerRecord<String, byte[]>>> streams, Random random) {
        var open = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
        streams.forEach(stream -> open.add(new ArrayList<>(stream)));
        var all = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (!open.isEmpty()) {
            var stream = open.get(random.nextInt(open.size()));
            var next = stream.removeFirst();
            all.add(next);
            if (random.nextInt(6) == 0) {
                all.add(next);
            }
            if (stream.isEmpty()) {
                open.remove(stream);
            }
        }
        return all;
    }

    private Boxes.Box content() {
        return find(box);
    }

    private Boxes.Box find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> boxes.find(id));
    }

    private List<InboxStore.Waiting> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> store.waitingFor(List.of(box)));
    }

    private List<ParkedRecords.ParkedRecord> parkedOfBox() {
        return QuarkusTransaction.requiringNew().call(() -> parked.list(null, 0, 10_000)).stream()
                .filter(one -> one.key().equals(box.toString()))
                .filter(one -> List.of("PARKED", "QUEUED").contains(one.state()))
                .toList();
    }

    private void replay(long id) {
        QuarkusTransaction.requiringNew().run(() -> parked.replay(id, ADMINISTRATOR));
    }

    private void discard(long id) {
        QuarkusTransaction.requiringNew().run(() -> parked.discard(id, ADMINISTRATOR, "Not worth mending"));
    }
}
