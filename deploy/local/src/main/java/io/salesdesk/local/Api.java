package io.salesdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.local.SampleData.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The public REST APIs of the running stack, called as a person. */
public final class Api {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final StackFile stack;

    public Api(StackFile stack) {
        this.stack = stack;
    }

    /**
     * What a server answered.
     *
     * @param status HTTP status
     * @param body JSON, or the missing node when there is none
     */
    public record Answer(int status, JsonNode body) {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** The problem document in one line, for a person. */
        public String problem() {
            String title = body.path("title").asText("");
            String detail = body.path("detail").asText("");
            return (status + " " + title + (detail.isEmpty() ? "" : ": " + detail)).strip();
        }
    }

    /** A fresh access token of the person. */
    public String token(Person person) {
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        Realm.CLIENT,
                        "username",
                        person.username(),
                        "password",
                        Realm.password(person))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer answer = send(HttpRequest.newBuilder(URI.create(stack.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        String token = answer.body().path("access_token").asText("");
        if (token.isEmpty()) {
            throw new UserError("Keycloak gives " + person.username() + " no token: "
                    + answer.body().path("error_description").asText("status " + answer.status()));
        }
        return token;
    }

    public Answer get(Part service, String path, String token) {
        return send(request(service, path, token).GET());
    }

    public Answer post(Part service, String path, String token, Object body) {
        return send(request(service, path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    Answer put(Part service, String path, String token, Object body) {
        return send(request(service, path, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** Posts a multipart form of one file and plain fields. */
    Answer post(Part service, String path, String token, MultipartForm form) {
        return send(request(service, path, token)
                .header("Content-Type", form.contentType())
                .POST(form.body()));
    }

    private HttpRequest.Builder request(Part service, String path, String token) {
        return HttpRequest.newBuilder(URI.create(stack.ports().address(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LIMIT).build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (ConnectException refused) {
            throw new UserError("Nothing answers at " + request.uri() + "; see ./salesdesk status");
        } catch (IOException failure) {
            throw new UncheckedIOException(request.uri() + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
