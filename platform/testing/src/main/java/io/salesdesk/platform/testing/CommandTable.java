package io.salesdesk.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.salesdesk.platform.embedded.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds every request of a service against the table of permissions, in the name of every role: {@code docs/requests.md}
 * says which command a request carries out, {@code docs/permissions.md} who may give it and how far a role reaches. The
 * requests are those of the OpenAPI document that the service serves; one that the documents do not name, or that the
 * service does not have, fails.
 *
 * <p>Each request is sent
 *
 * <ul>
 *   <li>without a token, and with one that is expired, forged, unsigned, of another issuer or for another audience: 401;
 *   <li>by somebody who is in no directory, or whom the token does not name: 403;
 *   <li>by one person of each role: 403 unless the command is theirs, and then whatever else the request deserves; a record
 *       that everybody may see, live streams among them, is shown, and one that does not exist is 404;
 *   <li>for a record of the office east that {@link TestPeople#REP_EAST_1} owns, by people of the command's roles whose
 *       reach ends elsewhere: 404. Nor is the record in any list of theirs.
 * </ul>
 */
public final class CommandTable {

    private static final String API = "/api/v1";
    private static final String PROBLEM = "application/problem+json";
    private static final int AT_ONCE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JSON_THAT_NEVER_ENDS = "{";

    /** Whose scope the platform's own tests look at; they are the same in every service. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "/admin/parked-records/{id}",
            "/admin/rebuilds/{id}",
            "/approvals/{id}",
            "/attachments/{id}",
            "/jobs/{id}",
            "/imports/{kind}");

    private static final Map<String, String> BAD_TOKENS = Map.of(
            "nonsense", "nonsense",
            "an expired token", Tokens.expired(TestPeople.ADMIN),
            "a forged token", Tokens.forged(TestPeople.ADMIN),
            "an unsigned token", Tokens.unsigned(TestPeople.ADMIN),
            "a token of another issuer", Tokens.ofIssuer("https://elsewhere.example", TestPeople.ADMIN),
            "a token for another audience", Tokens.forAudience("account", TestPeople.ADMIN));
    private static final String NAMELESS_TOKEN = Tokens.withoutPerson("ADMIN", "SALES_CLERK", "SALES_MANAGER");

    private final String service;
    private final Map<String, Object> scoped = new LinkedHashMap<>();
    private final Map<String, List<?>> unscoped = new LinkedHashMap<>();
    private final Map<String, Object> bodies = new TreeMap<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private CommandTable(String service) {
        this.service = service;
    }

    /**
     * The table for a service that runs in this test.
     *
     * @param service such as {@code order}
     */
    public static CommandTable of(String service) {
        return new CommandTable(service);
    }

    /**
     * Names a record of the office east that {@link TestPeople#REP_EAST_1} owns, for the requests on records of its kind.
     *
     * @param path such as {@code /things/{id}}
     */
    public CommandTable scoped(String path, Object key) {
        scoped.put(path, key);
        return this;
    }

    /** Names records of a kind that everybody may see who may send the request. */
    public CommandTable everybodys(String path, Object key, Object... further) {
        unscoped.put(path, Stream.concat(Stream.of(key), Arrays.stream(further)).toList());
        return this;
    }

    /**
     * Gives a request the body that gets it as far as looking for the record, where the one made from the schema does not.
     *
     * @param request such as {@code POST /things/{id}/review}
     */
    public CommandTable body(String request, Object body) {
        bodies.put(request, body);
        return this;
    }

    /** The id of a file that has been uploaded, for bodies that name one. */
    public static String attachment() {
        return RestAssured.given()
                .auth()
                .oauth2(TestPeople.EVERYBODY.token())
                .multiPart("file", "paper.pdf", "%PDF-1.7 paper".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post(API + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends all requests; fails with whatever was answered otherwise than the table says. */
    public void holds() {
        Path documents = ProjectRoot.find().resolve("docs");
        Documented table = Documented.read(documents, service);
        List<ApiOperation> operations = ApiOperation.of(TestJson.read(RestAssured.given()
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString()));
        compare(operations, table);
        if (violations.isEmpty()) {
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (ApiOperation operation : operations) {
                    clients.execute(() -> strangers(operation));
                    clients.execute(() -> roles(operation, table));
                    clients.execute(() -> outOfScope(operation, table));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new AssertionError("%d of %d requests were not answered as the table of permissions says:%n%s"
                    .formatted(
                            violations.size(),
                            sent.get(),
                            violations.stream().sorted().limit(60).collect(Collectors.joining("\n"))));
        }
    }

    // --- nothing is forgotten ---

    private void compare(List<ApiOperation> operations, Documented table) {
        Set<String> served = operations.stream().map(CommandTable::name).collect(Collectors.toCollection(TreeSet::new));
        served.stream()
                .filter(request -> !table.commands().containsKey(request))
                .forEach(request -> violations.add(request + " is not in docs/requests.md"));
        table.commands().forEach((request, command) -> {
            if (!served.contains(request)) {
                violations.add(request + " is in docs/requests.md, and " + service + "-service does not serve it");
            }
            if (!table.roles().containsKey(command)) {
                violations.add(request + " carries out " + command + ", which docs/permissions.md does not know");
            }
        });
        for (ApiOperation operation : operations) {
            if (!operation.parameters("path").isEmpty()
                    && known(operation, scoped).isEmpty()
                    && known(operation, unscoped).isEmpty()
                    && OF_THE_PLATFORM.stream().noneMatch(path -> isOn(operation, path))) {
                violations.add(name(operation) + " is on records whose scope this test is not told");
            }
        }
    }

    // --- who is nobody ---

    private void strangers(ApiOperation operation) {
        String target = nowhere(operation);
        String body = emptyBody(operation);
        expect(operation, target, "nobody", null, body, 401);
        BAD_TOKENS.forEach((who, token) -> expect(operation, target, who, token, body, 401));
        expect(operation, target, "a stranger", tokenOf(TestPeople.STRANGER), body, 403);
        expect(operation, target, "a token without a person", NAMELESS_TOKEN, body, 403);
    }

    // --- the table ---

    private void roles(ApiOperation operation, Documented table) {
        Set<String> allowed = table.rolesOf(operation);
        for (String role : table.reaches().keySet()) {
            Person person = anyOf(role);
            for (String target : somewhere(operation)) {
                Answer answer = send(operation, target, tokenOf(person), harmlessBody(operation));
                if (allowed.contains(role) && (answer.status() == 401 || answer.status() == 403)) {
                    violations.add("%s refuses %s with %s".formatted(name(operation), role, answer));
                } else if (allowed.contains(role) && isEverybodys(operation) && answer.status() != 200) {
                    violations.add("%s does not show %s %s, but %s".formatted(name(operation), role, target, answer));
                } else if (!allowed.contains(role) && answer.status() != 403) {
                    violations.add("%s answers %s with %s, not 403".formatted(name(operation), role, answer));
                } else {
                    explained(operation, role, answer);
                }
            }
            if (allowed.contains(role) && isEverybodys(operation)) {
                expect(operation, elsewhere(operation), role, tokenOf(person), "", 404);
            }
        }
    }

    /** Whether it shows one of the records that are there for everybody. */
    private boolean isEverybodys(ApiOperation operation) {
        return operation.method().equals("GET")
                && unscoped.keySet().stream().anyMatch(path -> operation.path().equals(API + path));
    }

    /** Whom a test meets first of those who have just this role. */
    private static Person anyOf(String role) {
        return TestPeople.all().stream()
                .filter(person -> person.roles().equals(List.of(role)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody among the people of the tests is just " + role));
    }

    // --- scope ---

    private void outOfScope(ApiOperation operation, Documented table) {
        known(operation, scoped).ifPresent(record -> {
            String target = target(operation, record.getKey(), record.getValue());
            for (Person outsider : outsiders(operation, table)) {
                expect(operation, target, outsider.username(), tokenOf(outsider), soundBody(operation), 404);
            }
            if (operation.method().equals("GET") && operation.path().equals(API + record.getKey())) {
                // It is there for those it belongs to, so that it is the scope which hides it.
                expect(operation, target, "its owner", tokenOf(TestPeople.REP_EAST_1), "", 200);
                expect(operation, target, "its office", tokenOf(TestPeople.CLERK_EAST_1), "", 200);
            }
        });
        if (operation.method().equals("GET")) {
            scoped.forEach((path, key) -> {
                if (operation.path().equals(API + path.substring(0, path.lastIndexOf('/')))) {
                    unlisted(operation, key, outsiders(operation, table));
                }
            });
        }
    }

    private void unlisted(ApiOperation operation, Object key, Collection<Person> outsiders) {
        for (Person outsider : outsiders) {
            Answer answer = send(operation, operation.path() + "?limit=200", tokenOf(outsider), "");
            if (answer.status() >= 400 || answer.body().contains(key.toString())) {
                violations.add("%s shows %s a record of another scope, or %s"
                        .formatted(name(operation), outsider.username(), answer));
            }
        }
    }

    /**
     * One person for each role and office whose role has the command and does not reach the office east, or what its
     * salesperson owns.
     */
    private static List<Person> outsiders(ApiOperation operation, Documented table) {
        Set<String> allowed = table.rolesOf(operation);
        return TestPeople.all().stream()
                .filter(person -> person.roles().size() == 1)
                .filter(person -> allowed.contains(person.roles().getFirst()))
                .filter(person -> switch (table.reaches().get(person.roles().getFirst())) {
                    case "own" -> !person.equals(TestPeople.REP_EAST_1);
                    case "office" -> !TestPeople.EAST_OFFICE.id().equals(person.officeId());
                    case "region" -> !TestPeople.EAST.id().equals(person.regionId());
                    case null, default -> false;
                })
                .collect(Collectors.toMap(
                        person -> person.roles() + "@" + person.officeId(), person -> person, (first, next) -> first))
                .values()
                .stream()
                .toList();
    }

    // --- sending ---

    private void expect(
            ApiOperation operation, String target, String who, @Nullable String token, String body, int status) {
        Answer answer = send(operation, target, token, body);
        if (answer.status() == status) {
            explained(operation, who, answer);
        } else {
            violations.add("%s answers %s with %s, not %d".formatted(name(operation), who, answer, status));
        }
    }

    private void explained(ApiOperation operation, String who, Answer answer) {
        if (answer.status() >= 400 && !answer.type().startsWith(PROBLEM) || answer.status() >= 500) {
            violations.add("%s answers %s with %s".formatted(name(operation), who, answer));
        }
    }

    /** Signing takes longer than a request. */
    private String tokenOf(Person person) {
        return tokens.computeIfAbsent(person, Tokens::of);
    }

    private Answer send(ApiOperation operation, String target, @Nullable String token, String body) {
        sent.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
                .timeout(PATIENCE)
                .method(
                        operation.method(),
                        operation.isCommand()
                                ? HttpRequest.BodyPublishers.ofString(body)
                                : HttpRequest.BodyPublishers.noBody());
        if (operation.takesFiles()) {
            request.header("Content-Type", "multipart/form-data; boundary=limit");
        } else if (operation.isCommand()) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        slots.acquireUninterruptibly();
        try {
            return Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            throw new UncheckedIOException(name(operation), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            slots.release();
        }
    }

    /** What came back; of a stream only that it began. */
    private record Answer(int status, String type, String body) {

        private static final int SHOWN = 200;

        static Answer of(HttpResponse<InputStream> response) throws IOException {
            String type = response.headers().firstValue("Content-Type").orElse("");
            try (InputStream content = response.body()) {
                String body = type.startsWith("text/event-stream")
                        ? ""
                        : new String(content.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), type, body);
            }
        }

        @Override
        public String toString() {
            return status + " " + (body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "...");
        }
    }

    // --- addresses and bodies ---

    private static String name(ApiOperation operation) {
        return operation.method() + " " + operation.path().substring(API.length());
    }

    private static boolean isOn(ApiOperation operation, String path) {
        return operation.path().equals(API + path) || operation.path().startsWith(API + path + "/");
    }

    private static <T> Optional<Map.Entry<String, T>> known(ApiOperation operation, Map<String, T> records) {
        return records.entrySet().stream()
                .filter(record -> isOn(operation, record.getKey()))
                .findFirst();
    }

    /** Of records that exist for everybody those that do; of others one that does not. */
    private List<String> somewhere(ApiOperation operation) {
        return known(operation, unscoped)
                .map(records -> records.getValue().stream()
                        .map(key -> target(operation, records.getKey(), key))
                        .toList())
                .orElseGet(() -> List.of(nowhere(operation)));
    }

    /** A record that does not exist, by a key of the kind that those have which do. */
    private String elsewhere(ApiOperation operation) {
        return known(operation, unscoped)
                .filter(records -> records.getValue().getFirst() instanceof Integer)
                .map(records -> target(
                        operation,
                        records.getKey(),
                        (Integer) records.getValue().getFirst() + 1))
                .orElseGet(() -> nowhere(operation));
    }

    private static String nowhere(ApiOperation operation) {
        return target(operation, "", "");
    }

    private static String target(ApiOperation operation, String path, Object key) {
        String target = path.isEmpty()
                ? operation.path()
                : API
                        + path.replaceAll("\\{[^}]+}", key.toString())
                        + operation.path().substring(API.length() + path.length());
        for (String parameter : operation.parameters("path")) {
            target = target.replace("{" + parameter + "}", UUID.randomUUID().toString());
        }
        return target;
    }

    private static String emptyBody(ApiOperation operation) {
        return operation.takesFiles() ? "--limit--\r\n" : "{}";
    }

    /** On a record that is not there a command that is complete, otherwise one that cannot be read: nothing changes. */
    private String harmlessBody(ApiOperation operation) {
        if (operation.takesFiles()) {
            return emptyBody(operation);
        }
        boolean onNothing = !operation.parameters("path").isEmpty()
                && known(operation, unscoped).isEmpty();
        return onNothing ? soundBody(operation) : JSON_THAT_NEVER_ENDS;
    }

    private String soundBody(ApiOperation operation) {
        if (!operation.isCommand()) {
            return "";
        }
        Object given = bodies.get(name(operation));
        if (given != null) {
            return TestJson.write(given);
        }
        return operation.sampleBody().map(JsonNode::toString).orElseGet(() -> emptyBody(operation));
    }

    // --- the documents ---

    /**
     * What people read.
     *
     * @param commands the command of each request
     * @param roles the roles of each command
     * @param reaches how far each role reaches
     */
    private record Documented(
            Map<String, String> commands, Map<String, Set<String>> roles, Map<String, String> reaches) {

        private static final String EVERY_ROLE = "every role";

        static Documented read(Path documents, String service) {
            Map<String, List<List<String>>> permissions = tables(documents.resolve("permissions.md"));
            Map<String, List<List<String>>> requests = tables(documents.resolve("requests.md"));
            Map<String, String> reaches = new TreeMap<>();
            section(permissions, "How far a role reaches").forEach(row -> reaches.put(row.getFirst(), row.get(1)));
            Map<String, Set<String>> roles = new TreeMap<>();
            section(permissions, "Commands")
                    .forEach(row -> roles.put(
                            row.getFirst(),
                            row.get(1).equals(EVERY_ROLE)
                                    ? reaches.keySet()
                                    : Set.copyOf(Arrays.asList(row.get(1).split(", ", -1)))));
            Map<String, String> commands = new TreeMap<>();
            for (String section : List.of("Every service", service + "-service")) {
                section(requests, section).forEach(row -> commands.put(row.getFirst(), row.get(1)));
            }
            return new Documented(commands, roles, reaches);
        }

        Set<String> rolesOf(ApiOperation operation) {
            return roles.getOrDefault(commands.getOrDefault(CommandTable.name(operation), ""), Set.of());
        }

        private static List<List<String>> section(Map<String, List<List<String>>> tables, String title) {
            List<List<String>> rows = tables.getOrDefault(title, List.of());
            if (rows.isEmpty()) {
                throw new AssertionError("The documents have no table under '" + title + "'");
            }
            return rows;
        }

        /** The rows of the tables of a Markdown document by heading, without the head of each table. */
        private static Map<String, List<List<String>>> tables(Path document) {
            Map<String, List<List<String>>> tables = new TreeMap<>();
            String heading = "";
            boolean inBody = false;
            try {
                for (String line : Files.readAllLines(document)) {
                    if (line.startsWith("#")) {
                        heading = line.replaceFirst("^#+ ", "");
                    }
                    if (line.startsWith("|---")) {
                        inBody = true;
                    } else if (!line.startsWith("|")) {
                        inBody = false;
                    } else if (inBody) {
                        List<String> cells = new ArrayList<>();
                        for (String cell : line.substring(1).split("\\|", -1)) {
                            cells.add(cell.strip().replace("`", ""));
                        }
                        tables.computeIfAbsent(heading, unused -> new ArrayList<>())
                                .add(cells);
                    }
                }
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
            return tables;
        }
    }
}
