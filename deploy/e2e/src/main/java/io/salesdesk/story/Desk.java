package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The desk as a client sees it: calls to the services in somebody's name. A call that a crash cuts off is made again with
 * the same idempotency key until it is answered, as {@code api.md}'s retries promise; so the story ends though services
 * die while it runs.
 */
public final class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final Map<Service, URI> addresses;
    private final TokenSource tokens;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param patience how long a call is repeated while a service does not answer
     */
    public Desk(Map<Service, URI> addresses, TokenSource tokens, Duration patience) {
        this.addresses = Map.copyOf(addresses);
        this.tokens = tokens;
        this.patience = patience;
    }

    public URI address(Service service) {
        var address = addresses.get(service);
        if (address == null) {
            throw new IllegalArgumentException("No address of " + service);
        }
        return address;
    }

    public String tokenOf(Person person) {
        return tokens.tokenOf(person);
    }

    /** @throws RefusedException when the answer is not 2xx */
    public Answer get(Person person, Service service, String path) {
        return expect(path, call(person, service, "GET", path, null, null));
    }

    /** @throws RefusedException when the answer is not 2xx */
    public Answer post(Person person, Service service, String path, Object body) {
        return expect(path, post(person, service, path, body, UUID.randomUUID().toString()));
    }

    /** The answer whatever it is. */
    public Answer post(Person person, Service service, String path, Object body, String idempotencyKey) {
        var json = BodyPublishers.ofString(write(body));
        return call(person, service, "POST", path, new Content(json, "application/json"), idempotencyKey);
    }

    /**
     * Repeats a command that is refused (409 or 422, 404 for a record that is not known yet) while what it builds on is
     * still on its way from another service.
     *
     * @throws RefusedException when it is still refused after the desk's patience
     */
    public Answer postUntilAccepted(Person person, Service service, String path, Object body) {
        long begun = System.nanoTime();
        while (true) {
            var answer = post(person, service, path, body, UUID.randomUUID().toString());
            boolean mayBecomeKnown = answer.status() == 404 || answer.status() == 409 || answer.status() == 422;
            if (!mayBecomeKnown || isOver(begun)) {
                return expect(path, answer);
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Sends a file with form fields as multipart/form-data. */
    public Answer upload(Person person, Service service, String path, Path file, Map<String, String> fields) {
        var boundary = "salesdesk-" + UUID.randomUUID();
        var parts = new ArrayList<BodyPublisher>();
        fields.forEach((name, value) -> parts.add(BodyPublishers.ofString(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))));
        parts.add(
                BodyPublishers.ofString("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(boundary, file.getFileName())));
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var body = BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
        var content = new Content(body, "multipart/form-data; boundary=" + boundary);
        return expect(
                path,
                call(person, service, "POST", path, content, UUID.randomUUID().toString()));
    }

    /**
     * Reads until the answer shows what is awaited.
     *
     * @throws WaitedInVainException when it does not within the desk's patience
     */
    public Answer await(Person person, Service service, String path, String what, Predicate<JsonNode> shown) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = call(person, service, "GET", path, null, null);
            if (answer.status() / 100 == 2 && shown.test(answer.body())) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new WaitedInVainException(what, path, answer);
            }
            pause(Duration.ofMillis(50));
        }
    }

    private record Content(BodyPublisher body, String type) {}

    private Answer call(
            Person person,
            Service service,
            String method,
            String path,
            @Nullable Content content,
            @Nullable String idempotencyKey) {
        var correlationId = UUID.randomUUID().toString();
        var request = HttpRequest.newBuilder(URI.create(address(service) + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.tokenOf(person))
                .header("X-Correlation-Id", correlationId)
                .header("Accept-Language", "en");
        if (content == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, content.body()).header("Content-Type", content.type());
        }
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        long begun = System.nanoTime();
        while (true) {
            try {
                var response = http.send(request.build(), BodyHandlers.ofByteArray());
                if (!isWorthAnotherTry(response.statusCode(), response.body()) || isOver(begun)) {
                    return new Answer(
                            response.statusCode(),
                            read(response.body()),
                            correlationId,
                            Duration.ofNanos(System.nanoTime() - begun));
                }
            } catch (IOException e) {
                if (isOver(begun)) {
                    throw new UncheckedIOException(
                            method + " " + request.build().uri() + " got no answer", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
            pause(BETWEEN_TRIES);
        }
    }

    /** Down, or the same key is still being worked on. */
    private static boolean isWorthAnotherTry(int status, byte[] body) {
        return status == 503
                || status == 429
                || (status == 409 && new String(body, StandardCharsets.UTF_8).contains("idempotency"));
    }

    private boolean isOver(long begun) {
        return System.nanoTime() - begun > patience.toNanos();
    }

    private static Answer expect(String what, Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new RefusedException(what, answer);
        }
        return answer;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            // An answer that is no JSON is a defect of the service, shown as it is.
            return JSON.getNodeFactory().textNode(new String(body, StandardCharsets.UTF_8));
        }
    }
}
