package io.salesdesk.platform.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends every operation of a service what it must refuse: no token, a wrong role, ids of nothing, broken JSON, hostile
 * texts, wrong types and constants, stale and senseless preconditions, oversized bodies, broken files. Each answer has to
 * be a problem document about the caller's mistake, and none may leave an error in the log.
 *
 * <p>The operations are those of the service's OpenAPI document, so that a new one is covered when it is described.
 */
public final class BadRequests {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;

    private static final List<JsonNode> HOSTILE_VALUES = List.of(
            NODES.textNode("\u0000"),
            NODES.textNode("'); drop table customer; -- \u202e\ud83d\ude00"),
            NODES.textNode("x".repeat(20_000)),
            NODES.textNode("NO_SUCH_CONSTANT"),
            NODES.numberNode(-1),
            NODES.nullNode(),
            NODES.objectNode());

    private static final List<String> HOSTILE_PARAMETERS = List.of(
            "",
            "%00",
            "-1",
            "99999999999999999999",
            "+999999999-12-31",
            "%27%22%3C%3E%3B--",
            "%E2%80%AE%F0%9F%98%80",
            "x".repeat(2000));

    private static final List<String> BROKEN_JSON =
            List.of("", "{", "[]", "null", "\"text\"", "{\"a\":1,\"a\":2}", "[".repeat(3000), "\u0000", "{} {}");

    private static final Map<String, List<String>> HOSTILE_HEADERS = Map.of(
            "If-Match", List.of("\"0\"", "W/\"1\"", "nonsense", "\"99999999999999999999\"", "*"),
            "Idempotency-Key", List.of("x".repeat(500), "'; --", "é"),
            "On-Behalf-Of", List.of("nonsense", UUID.randomUUID().toString()),
            "X-Correlation-Id", List.of("x".repeat(500), "{}'\""),
            "Accept-Language", List.of("zz;q=9", "*", "x".repeat(200)),
            "Accept", List.of("application/xml", "nonsense"));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> leftOut;
    private int sent;

    private BadRequests(Set<String> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Sends them all to the service that runs in this test.
     *
     * @param leftOut paths, as in the OpenAPI document, that get no sensible body, since a command there would change what
     *     other tests rely on
     */
    public static void areRefused(String... leftOut) {
        var requests = new BadRequests(Set.of(leftOut));
        try (CapturedLog log = CapturedLog.ofErrors()) {
            requests.sendAll();
            requests.violations.addAll(log.lines());
        }
        if (requests.sent == 0) {
            throw new AssertionError("The service describes no operation");
        }
        if (!requests.violations.isEmpty()) {
            throw new AssertionError("%d of %d bad requests were not just refused:%n%s"
                    .formatted(
                            requests.violations.size(),
                            requests.sent,
                            String.join(
                                    System.lineSeparator(),
                                    requests.violations.subList(0, Math.min(40, requests.violations.size())))));
        }
    }

    private void sendAll() {
        String document = RestAssured.given()
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (ApiOperation operation : ApiOperation.of(TestJson.read(document))) {
            callers(operation);
            parameters(operation);
            headers(operation);
            if (operation.takesJson()) {
                bodies(operation);
            }
            if (operation.takesFiles()) {
                files(operation);
            }
        }
    }

    // --- who calls ---

    private void callers(ApiOperation operation) {
        refused(operation, null, Map.of());
        refused(operation, "nonsense", Map.of());
        refused(operation, Tokens.expired(TestPeople.CLERK_EAST_1), Map.of());
        refused(operation, Tokens.withoutPerson("SALES_CLERK"), Map.of());
        refused(operation, TestPeople.STRANGER.token(), Map.of());
        // Whoever has the role is refused for the unknown ids.
        refused(operation, TestPeople.ENGINEERING.token(), Map.of());
        refused(operation, TestPeople.CLERK_SOUTH_1.token(), Map.of());
    }

    /** It may be read by those whose token is good. */
    private void refused(ApiOperation operation, @Nullable String token, Map<String, String> headers) {
        send(operation, unknown(operation), token, JSON, sampleOf(operation), headers);
    }

    // --- parameters and headers ---

    private void parameters(ApiOperation operation) {
        for (String name : operation.parameters("path")) {
            for (String value : HOSTILE_PARAMETERS) {
                if (!value.isEmpty()) {
                    as(operation, path(operation, Map.of(name, value)), JSON, sampleOf(operation), Map.of());
                }
            }
        }
        for (String name : operation.parameters("query")) {
            for (String value : HOSTILE_PARAMETERS) {
                var target = unknown(operation) + "?" + encoded(name) + "=" + value;
                as(operation, target, JSON, sampleOf(operation), Map.of());
            }
        }
    }

    private void headers(ApiOperation operation) {
        HOSTILE_HEADERS.forEach((name, values) -> values.forEach(
                value -> as(operation, unknown(operation), JSON, sampleOf(operation), Map.of(name, value))));
    }

    // --- bodies ---

    private void bodies(ApiOperation operation) {
        String target = unknown(operation);
        for (String broken : BROKEN_JSON) {
            as(operation, target, JSON, bytes(broken), Map.of());
        }
        as(operation, target, JSON, HexFormat.of().parseHex("7bfffe00"), Map.of());
        as(operation, target, "text/plain", bytes("text"), Map.of());
        as(operation, target, "application/xml", bytes("<a/>"), Map.of());
        as(operation, target, JSON, bytes("{\"a\":\"" + "x".repeat(TWO_MEGABYTES) + "\"}"), Map.of());
        if (leftOut.contains(operation.path())) {
            return;
        }
        JsonNode sample = operation.sampleBody().orElseThrow();
        as(operation, target, JSON, bytes(sample.toString()), Map.of());
        eachMember(
                sample,
                JsonPointer.empty(),
                pointer -> HOSTILE_VALUES.forEach(value -> as(
                        operation,
                        target,
                        JSON,
                        bytes(with(sample, pointer, value).toString()),
                        Map.of())));
    }

    private static void eachMember(JsonNode node, JsonPointer pointer, Consumer<JsonPointer> member) {
        if (node.isObject()) {
            node.properties().forEach(child -> {
                var childPointer = pointer.appendProperty(child.getKey());
                member.accept(childPointer);
                eachMember(child.getValue(), childPointer, member);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                eachMember(node.get(i), pointer.appendIndex(i), member);
            }
        }
    }

    private static JsonNode with(JsonNode sample, JsonPointer pointer, JsonNode value) {
        JsonNode copy = sample.deepCopy();
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        }
        return copy;
    }

    // --- files ---

    private void files(ApiOperation operation) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("empty.csv", new byte[0]);
        files.put("nonsense.csv", bytes("no,such,columns\n1,2,3\n"));
        files.put("zeros.csv", new byte[2000]);
        files.put("quote.csv", bytes("\"never closed\n".repeat(200)));
        files.put("latin.csv", HexFormat.of().parseHex("fffefdfc".repeat(50)));
        files.put("broken.xlsx", HexFormat.of().parseHex("504b0304" + "00ff".repeat(500)));
        files.put("text.xlsx", bytes("this is no workbook"));
        files.put("'; drop table --.exe", HexFormat.of().parseHex("4d5a9000"));
        files.put("x".repeat(400) + ".csv", bytes("a\n1\n"));
        String target = unknown(operation);
        for (String kind : List.of(target, path(operation, Map.of("kind", "customers")))) {
            files.forEach((name, content) -> {
                as(operation, kind, "multipart/form-data; boundary=limit", part(name, content, ""), Map.of());
                as(
                        operation,
                        kind,
                        "multipart/form-data; boundary=limit",
                        part(name, content, "NO_SUCH_MODE"),
                        Map.of());
            });
        }
        as(operation, target, "multipart/form-data; boundary=limit", bytes("--limit--\r\n"), Map.of());
        as(operation, target, "multipart/form-data", bytes("no boundary"), Map.of());
        as(operation, target, "multipart/form-data; boundary=limit", bytes("--limit\r\nnever ended"), Map.of());
        as(operation, target, JSON, bytes("{}"), Map.of());
    }

    private static byte[] part(String fileName, byte[] content, String mode) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        if (!mode.isEmpty()) {
            body.writeBytes(bytes("\r\n--limit\r\nContent-Disposition: form-data; name=\"mode\"\r\n\r\n" + mode));
        }
        body.writeBytes(bytes("\r\n--limit--\r\n"));
        return body.toByteArray();
    }

    // --- sending ---

    /** As somebody who has every role, so that the input is what is refused. */
    private void as(
            ApiOperation operation, String target, String contentType, byte[] body, Map<String, String> headers) {
        send(operation, target, TestPeople.EVERYBODY.token(), contentType, body, headers);
    }

    private void send(
            ApiOperation operation,
            String target,
            @Nullable String token,
            String contentType,
            byte[] body,
            Map<String, String> headers) {
        sent++;
        HttpResponse<String> answer;
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
                    .timeout(Duration.ofSeconds(30))
                    .method(
                            operation.method(),
                            operation.isCommand()
                                    ? HttpRequest.BodyPublishers.ofByteArray(body)
                                    : HttpRequest.BodyPublishers.noBody());
            if (operation.isCommand()) {
                request.header("Content-Type", contentType);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            headers.forEach(request::setHeader);
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException refused) {
            // A body that is too large is not read to its end: the server closes the connection.
            if (body.length < TWO_MEGABYTES) {
                violations.add("%s %s: %s".formatted(operation.method(), shortened(target), refused));
            }
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        judge(operation, target, body, answer);
    }

    private void judge(ApiOperation operation, String target, byte[] body, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean explained = answer.statusCode() < 400 || type.startsWith(PROBLEM);
        if (answer.statusCode() >= 500 || !explained) {
            violations.add("%s %s answers %d %s %s to %s"
                    .formatted(
                            operation.method(),
                            shortened(target),
                            answer.statusCode(),
                            type,
                            shortened(answer.body()),
                            shortened(new String(body, StandardCharsets.UTF_8))));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "...";
    }

    private byte[] sampleOf(ApiOperation operation) {
        return operation.takesJson() && !leftOut.contains(operation.path())
                ? bytes(operation.sampleBody().orElseThrow().toString())
                : bytes("{}");
    }

    /** The address with ids of nothing that exists. */
    private static String unknown(ApiOperation operation) {
        return path(operation, Map.of());
    }

    private static String path(ApiOperation operation, Map<String, String> values) {
        String path = operation.path();
        for (String name : operation.parameters("path")) {
            path = path.replace(
                    "{" + name + "}",
                    values.getOrDefault(name, UUID.randomUUID().toString()));
        }
        return path;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
