package io.salesdesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.story.Company;
import io.salesdesk.story.Desk;
import io.salesdesk.story.Landscape;
import io.salesdesk.story.LocalStack;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What every bench works with: the running stack, its people, and how long and how often a figure is measured.
 *
 * @param addresses tells where the next request to a service goes
 * @param measured how long one run measures, after its warm-up
 * @param runs of each figure
 */
record Setting(
        Landscape stack,
        Function<Service, URI> addresses,
        Duration measured,
        int runs,
        Desk desk,
        Company company,
        Processes processes,
        HttpClient http) {

    /** Before each run: connections open, caches fill. */
    static final Duration WARM_UP = Duration.ofSeconds(3);

    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    static Setting of(LocalStack stack, Processes processes, Duration measured, int runs) {
        var desk = stack.desk(Duration.ofSeconds(60));
        return of(stack, desk::address, measured, runs, desk, stack.company(), processes);
    }

    static Setting of(
            Landscape stack,
            Function<Service, URI> addresses,
            Duration measured,
            int runs,
            Desk desk,
            Company company,
            Processes processes) {
        return new Setting(
                stack,
                addresses,
                measured,
                runs,
                desk,
                company,
                processes,
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    Connection connect(Service service) throws SQLException {
        return stack.database(service);
    }

    /** @throws IllegalStateException when the list is empty: the sample data are missing */
    List<JsonNode> items(Person person, Service service, String path) {
        var items = new ArrayList<JsonNode>();
        desk.get(person, service, path).body().path("items").forEach(items::add);
        if (items.isEmpty()) {
            throw new IllegalStateException("The sample data are not loaded: " + path + " is empty");
        }
        return items;
    }

    /**
     * Uploads a file as the administrator and waits for its job.
     *
     * @throws IllegalStateException when a line of it was refused
     */
    void importFile(Service service, String kind, Path file) {
        var administrator = company.any("ADMIN");
        var started = desk.upload(administrator, service, "/imports/" + kind, file, Map.of("mode", "ALL_OR_NOTHING"));
        var job = desk.await(
                        administrator,
                        service,
                        "/jobs/" + started.text("/id"),
                        "the end of the import",
                        shown -> !List.of("QUEUED", "RUNNING")
                                .contains(shown.path("state").asText()))
                .body();
        if (!job.path("state").asText().equals("SUCCEEDED")
                || job.at("/progress/linesRefused").asInt() > 0) {
            throw new IllegalStateException("The import of " + kind + " failed: " + job);
        }
    }

    /** A request of a person, as a client sends it. */
    HttpRequest.Builder request(Person person, Service service, String path) {
        return endless(person, service, path).timeout(Duration.ofSeconds(30));
    }

    /** The same for an answer that goes on and on. */
    HttpRequest.Builder endless(Person person, Service service, String path) {
        return HttpRequest.newBuilder(URI.create(addresses.apply(service) + "/api/v1" + path))
                .header("Authorization", "Bearer " + desk.tokenOf(person));
    }

    /** @throws IllegalStateException when the answer has another status: a figure with errors in it says nothing */
    byte[] send(HttpRequest request, int expected) throws Exception {
        return expect(request, expected, http.send(request, BodyHandlers.ofByteArray()));
    }

    /**
     * The same, but sends the request again while it is answered that this is not the moment, as a client should: that is
     * no error of services that have just begun to compile.
     *
     * @param refused is told each such answer
     */
    byte[] insist(HttpRequest request, int expected, Runnable refused) throws Exception {
        var response = http.send(request, BodyHandlers.ofByteArray());
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (response.statusCode() == UNAVAILABLE && System.nanoTime() < until) {
            refused.run();
            Thread.sleep(BETWEEN_TRIES);
            response = http.send(request, BodyHandlers.ofByteArray());
        }
        return expect(request, expected, response);
    }

    private static byte[] expect(HttpRequest request, int expected, HttpResponse<byte[]> response) {
        if (response.statusCode() != expected) {
            throw new IllegalStateException("%s %s answered %d: %s"
                    .formatted(
                            request.method(),
                            request.uri(),
                            response.statusCode(),
                            new String(response.body(), StandardCharsets.UTF_8)));
        }
        return response.body();
    }
}
