package io.salesdesk.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Buys tokens with the passwords of the sample people, which are their user names, and keeps them while they are good. */
public final class KeycloakTokens implements TokenSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final URI tokenUrl;
    private final String client;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public KeycloakTokens(URI tokenUrl, String client) {
        this.tokenUrl = tokenUrl;
        this.client = client;
    }

    private record Token(String value, Instant goodUntil) {}

    @Override
    public String tokenOf(Person person) {
        return tokens.compute(
                        person.username(),
                        (username, known) ->
                                known != null && Instant.now().isBefore(known.goodUntil()) ? known : buy(username))
                .value();
    }

    private Token buy(String username) {
        var form = "grant_type=password&client_id=" + encode(client) + "&username=" + encode(username) + "&password="
                + encode(username);
        var request = HttpRequest.newBuilder(tokenUrl)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("No token for " + username + ": " + body);
            }
            var goodFor = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asText(),
                    Instant.now().plus(goodFor).minus(MARGIN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
