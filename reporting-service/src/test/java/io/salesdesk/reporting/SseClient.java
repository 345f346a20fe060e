package io.salesdesk.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestJson;
import io.salesdesk.platform.testing.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads a stream as a browser does by fetch: an answer that goes on, line by line. */
public final class SseClient implements AutoCloseable {

    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile @Nullable String lastEventId;
    private volatile boolean ended;

    /** One event, without the ones that only move the id. */
    public record Event(String name, @Nullable String id, JsonNode data) {

        public String key() {
            return data.path("key").asText();
        }

        public JsonNode row() {
            return data.path("row");
        }
    }

    private SseClient(HttpResponse<Stream<String>> response) {
        this.response = response;
        reader = Thread.ofVirtual().start(this::read);
    }

    public static SseClient open(String stream, Person person, @Nullable String lastEventId) {
        return open(stream, Tokens.of(person), lastEventId);
    }

    public static SseClient open(String stream, String token, @Nullable String lastEventId) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/streams/" + stream))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            // A client of its own, so that closing it closes the connection.
            var answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            return new SseClient(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String name = "message";
        String id = null;
        var data = new StringBuilder();
        try {
            for (Iterator<String> lines = response.body().iterator(); lines.hasNext(); ) {
                var line = lines.next();
                if (line.isEmpty()) {
                    if (id != null) {
                        lastEventId = id;
                    }
                    if (!data.isEmpty()) {
                        events.add(new Event(name, id, TestJson.read(data.toString())));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    comments.add(line);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (java.io.UncheckedIOException closed) {
            // The connection was closed on purpose.
        } finally {
            ended = true;
        }
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<String> comments() {
        return List.copyOf(comments);
    }

    public @Nullable String lastEventId() {
        return lastEventId;
    }

    /** Waits for the first event that fits. */
    public Event await(Predicate<Event> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> events.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    public Event awaitSnapshot() {
        return await(event -> event.name().equals("snapshot"));
    }

    public void awaitEnd() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> ended);
    }

    @Override
    public void close() {
        response.body().close();
        reader.interrupt();
    }
}
