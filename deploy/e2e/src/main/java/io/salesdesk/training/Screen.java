package io.salesdesk.training;

import io.salesdesk.story.Desk;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows one live stream on a connection of its own. */
final class Screen implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> lines;
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable String failure;

    private Screen(URI address, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode());
        }
        lines = answer.body();
        Thread.startVirtualThread(() -> read(address));
    }

    static Screen open(Desk desk, Person person, String stream) {
        try {
            return new Screen(
                    URI.create(desk.address(Service.REPORTING) + "/api/v1/streams/" + stream), desk.tokenOf(person));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private void read(URI address) {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> events.incrementAndGet());
        } catch (UncheckedIOException e) {
            if (!closed.get()) {
                failure = address + " broke off: " + e.getMessage();
            }
        }
    }

    /** How many have come, the snapshot among them. */
    int events() {
        return events.get();
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed.set(true);
        lines.close();
        http.shutdownNow();
    }
}
