package io.salesdesk.reporting.stream.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesdesk.platform.testing.CapturedLog;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import io.salesdesk.reporting.SseClient;
import io.salesdesk.reporting.SseClient.Event;
import io.salesdesk.reporting.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class StreamTest {

    private final EventProbe probe = EventProbe.shared();

    @Inject
    MeterRegistry metrics;

    private Story east() {
        return new Story(probe, TestPeople.REP_EAST_1, TestPeople.CLERK_EAST_1);
    }

    private Story south() {
        return new Story(probe, TestPeople.REP_SOUTH_1, TestPeople.CLERK_SOUTH_1);
    }

    private static List<Event> about(SseClient client, Story story) {
        return client.events().stream()
                .filter(event -> event.key().equals(story.orderId.toString()))
                .toList();
    }

    private static boolean shows(Event event, Story story, String state) {
        return event.key().equals(story.orderId.toString())
                && event.row().path("state").asText().equals(state);
    }

    @Test
    @DisplayName("a snapshot first, then every change of an order, with names")
    void snapshotThenChanges() {
        var known = east().customer("C-7", "老客户").entered("100.00", "1");
        Story.awaitRead(probe);
        try (var client = SseClient.open("orders", TestPeople.SALES_MANAGER, null)) {
            var snapshot = client.awaitSnapshot();
            assertThat(snapshot.data().path("rows"))
                    .anySatisfy(row -> assertThat(row.path("key").asText()).isEqualTo(known.orderId.toString()));

            known.confirmed(1, "100.00", "1");
            var confirmed = client.await(event -> shows(event, known, "CONFIRMED"));
            assertThat(confirmed.name()).isEqualTo("update");
            assertThat(confirmed.row().path("customerName").asText()).isEqualTo("老客户");
            assertThat(confirmed.row().path("salespersonName").asText()).isEqualTo(TestPeople.REP_EAST_1.name());
            assertThat(Long.parseLong(confirmed.id())).isGreaterThan(Long.parseLong(snapshot.id()));
        }
    }

    @Test
    @DisplayName("a reader who goes away gives the place back and leaves no error in the log")
    void readersLeave() {
        var places = metrics.get("salesdesk.streams.subscribers").gauge();
        try (var log = CapturedLog.ofErrors()) {
            for (int i = 0; i < 5; i++) {
                SseClient.open("orders", TestPeople.SALES_MANAGER, null).close();
                try (var client = SseClient.open("sales", TestPeople.SALES_MANAGER, null)) {
                    client.awaitSnapshot();
                }
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> places.value() == 0);
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    @DisplayName("a connection that breaks again and again loses nothing and repeats nothing")
    void resumeWithoutLossOrRepeat() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var received = new ArrayList<Event>();
        var stories = new ArrayList<Story>();
        String position;
        try (var client = SseClient.open("orders", TestPeople.SALES_MANAGER, null)) {
            position = client.awaitSnapshot().id();
        }
        for (int round = 0; round < 8; round++) {
            // Some while nobody listens, some while somebody does, and the connection breaks at any moment.
            int offline = random.nextInt(4);
            Stream.generate(this::east).limit(offline).forEach(story -> stories.add(story.entered("10.00", "1")));
            try (var client = SseClient.open("orders", TestPeople.SALES_MANAGER, position)) {
                int online = 1 + random.nextInt(4);
                Stream.generate(this::east).limit(online).forEach(story -> stories.add(story.entered("10.00", "1")));
                var wanted = stories.get(stories.size() - 1 - random.nextInt(online));
                client.await(event -> shows(event, wanted, "ENTERED"));
                var seen = client.events();
                received.addAll(seen);
                position = seen.getLast().id();
            }
        }
        try (var client = SseClient.open("orders", TestPeople.SALES_MANAGER, position)) {
            var last = east().entered("10.00", "1");
            stories.add(last);
            client.await(event -> shows(event, last, "ENTERED"));
            received.addAll(client.events());
        }

        assertThat(received).as("seed %d", seed).extracting(Event::name).containsOnly("update");
        assertThat(received).as("seed %d", seed).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(received.stream().map(event -> Long.parseLong(event.id())))
                .as("seed %d", seed)
                .isSorted();
        assertThat(received)
                .as("seed %d", seed)
                .extracting(Event::key)
                .containsAll(
                        stories.stream().map(story -> story.orderId.toString()).toList());
        stories.forEach(story -> assertThat(received)
                .as("seed %d", seed)
                .filteredOn(event -> event.key().equals(story.orderId.toString()))
                .hasSize(1));
    }

    @Test
    @DisplayName("subscribers see what is within their scope, in the snapshot and live")
    void scope() {
        var before = south().entered("10.00", "1");
        Story.awaitRead(probe);
        try (var east = SseClient.open("orders", TestPeople.CLERK_EAST_1, null);
                var own = SseClient.open("orders", TestPeople.REP_EAST_2, null);
                var all = SseClient.open("orders", TestPeople.GENERAL_MANAGER, null)) {
            assertThat(east.awaitSnapshot().data().toString()).doesNotContain(before.orderId.toString());
            assertThat(all.awaitSnapshot().data().toString()).contains(before.orderId.toString());
            own.awaitSnapshot();

            var first = south().entered("10.00", "1");
            all.await(event -> shows(event, first, "ENTERED"));
            var second = east().entered("10.00", "1");
            var third = new Story(probe, TestPeople.REP_EAST_2, TestPeople.CLERK_EAST_1).entered("10.00", "1");
            own.await(event -> shows(event, third, "ENTERED"));
            east.await(event -> shows(event, third, "ENTERED"));
            all.await(event -> shows(event, third, "ENTERED"));

            assertThat(about(east, first)).isEmpty();
            assertThat(about(east, second)).hasSize(1);
            assertThat(about(own, second)).isEmpty();
            assertThat(about(all, second)).hasSize(1);
        }
    }

    @Test
    @DisplayName("REP-11 the day's sales of a salesperson live: each change brings the total of the day")
    void rep11_liveSales() {
        try (var client = SseClient.open("sales", TestPeople.REP_SOUTH_2, null)) {
            client.awaitSnapshot();
            var story = new Story(probe, TestPeople.REP_SOUTH_2, TestPeople.CLERK_SOUTH_1);
            story.entered("100.00", "1").confirmed(1, "100.00", "1");
            client.await(
                    event -> event.row().path("amount").path("amount").asText().equals("100.00"));
            new Story(probe, TestPeople.REP_SOUTH_2, TestPeople.CLERK_SOUTH_1)
                    .entered("50.00", "1")
                    .confirmed(1, "50.00", "1");
            var total = client.await(
                    event -> event.row().path("amount").path("amount").asText().equals("150.00"));
            assertThat(total.row().path("count").asInt()).isEqualTo(2);
            assertThat(total.data().path("version").asLong()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("work appears for whoever may do it and goes when it is done")
    void work() {
        try (var reviewer = SseClient.open("worklist", TestPeople.REVIEWER_SOUTH, null);
                var maker = SseClient.open("worklist", TestPeople.EVERYBODY, null)) {
            reviewer.awaitSnapshot();
            maker.awaitSnapshot();
            var story = new Story(probe, TestPeople.REP_SOUTH_1, TestPeople.EVERYBODY);
            story.entered("100.00", "1").stockChecked(1).balanceChecked(1).customerConfirmed(1);
            var item = reviewer.await(
                    event -> event.row().path("subjectId").asText().equals(story.orderId.toString()));
            assertThat(item.row().path("kind").asText()).isEqualTo("REVIEW");

            story.cancelled();
            var gone = reviewer.await(
                    event -> event.name().equals("remove") && event.key().equals(item.key()));
            assertThat(gone.data().path("version").asLong())
                    .isGreaterThan(item.data().path("version").asLong());
            assertThat(maker.events())
                    .noneMatch(event -> event.row().path("kind").asText().equals("REVIEW")
                            && event.row().path("subjectId").asText().equals(story.orderId.toString()));
        }
    }

    @Test
    @DisplayName("an order that moves to another office leaves the one and appears in the other")
    void moved() {
        try (var east = SseClient.open("orders", TestPeople.CLERK_EAST_1, null);
                var south = SseClient.open("orders", TestPeople.CLERK_SOUTH_1, null)) {
            east.awaitSnapshot();
            south.awaitSnapshot();
            var story = east().entered("10.00", "1");
            east.await(event -> shows(event, story, "ENTERED"));

            story.movedTo(TestPeople.REP_SOUTH_1).amended(2, "10.00", "1", false);
            south.await(event -> shows(event, story, "ENTERED"));
            east.await(event -> event.name().equals("remove") && event.key().equals(story.orderId.toString()));
        }
    }

    @Test
    @DisplayName("a position that nobody was ever given gets a reset and a snapshot")
    void resetOfAnUnknownPosition() {
        try (var client = SseClient.open("orders", TestPeople.SALES_MANAGER, "999999999999")) {
            var snapshot = client.awaitSnapshot();
            assertThat(client.events()).extracting(Event::name).startsWith("reset", "snapshot");
            assertThat(Long.parseLong(snapshot.id())).isLessThan(999_999_999_999L);
        }
    }

    @Test
    @DisplayName("comments keep a quiet stream open and move its id")
    void heartbeat() {
        try (var client = SseClient.open("shipments", TestPeople.REP_EAST_2, null)) {
            var snapshot = client.awaitSnapshot();
            var elsewhere = south().entered("10.00", "1");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> client.lastEventId() != null
                            && Long.parseLong(client.lastEventId()) > Long.parseLong(snapshot.id()));
            assertThat(client.comments()).isNotEmpty();
            assertThat(client.events()).hasSize(1);
            assertThat(elsewhere.orderId).isNotNull();
        }
    }

    @Test
    @DisplayName("what is asked for wrongly is refused before the stream begins")
    void refused() {
        given().get("/api/v1/streams/orders").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.expired(TestPeople.SALES_MANAGER))
                .get("/api/v1/streams/orders")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of(TestPeople.SALES_MANAGER))
                .get("/api/v1/streams/nonsense")
                .then()
                .statusCode(404);
        for (var position : List.of("nonsense", "-1", "99999999999999999999")) {
            given().auth()
                    .oauth2(Tokens.of(TestPeople.SALES_MANAGER))
                    .header("Last-Event-ID", position)
                    .get("/api/v1/streams/orders")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    @DisplayName("a hundred subscribers are served at once")
    void manySubscribers() {
        var people = List.of(TestPeople.CLERK_EAST_1, TestPeople.SALES_MANAGER, TestPeople.GENERAL_MANAGER);
        var clients = new ArrayList<SseClient>();
        try {
            for (int i = 0; i < 100; i++) {
                Person person = people.get(i % people.size());
                clients.add(SseClient.open("orders", person, null));
            }
            clients.forEach(SseClient::awaitSnapshot);
            var story = east().entered("10.00", "1");
            clients.forEach(client -> client.await(event -> shows(event, story, "ENTERED")));
            clients.forEach(client -> assertThat(about(client, story)).hasSize(1));
        } finally {
            clients.forEach(SseClient::close);
        }
    }
}
