package io.salesdesk.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client of any service meets at its edge. */
@SalesdeskTest
class EdgeTest {

    @Inject
    Jdbc jdbc;

    private String text = "";

    @BeforeEach
    void freshNote() {
        text = Ids.next().toString().substring(19);
        NoteResource.FAILURES.set(0);
    }

    private static RequestSpecification as(Person person) {
        return given().auth().oauth2(Tokens.of(person)).contentType(ContentType.JSON);
    }

    private String note(String name) {
        return """
                {"text": "%s", "amount": {"amount": "12.50", "currency": "CNY"}, "lines": [{"quantity": "3"}]}
                """.formatted(name);
    }

    private Response take(Person person) {
        return as(person).body(note(text)).post("/api/v1/notes");
    }

    private static ValidatableResponse isProblem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .header("X-Correlation-Id", notNullValue());
    }

    // --- who calls ---

    @Test
    @DisplayName("Without a token the answer is 401")
    void noToken() {
        isProblem(given().get("/api/v1/notes"), 401, "urn:salesdesk:problem:unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    @DisplayName("An expired or forged token is 401")
    void badToken() {
        for (String token : List.of(Tokens.expired(TestPeople.CLERK_EAST_1), "abc", "a.b.c")) {
            isProblem(given().auth().oauth2(token).get("/api/v1/notes"), 401, "urn:salesdesk:problem:unauthenticated");
        }
    }

    @Test
    @DisplayName("Somebody who is not in the directory is refused with 403")
    void stranger() {
        isProblem(as(TestPeople.STRANGER).get("/api/v1/notes"), 403, "urn:salesdesk:problem:unknown-person");
        isProblem(
                given().auth().oauth2(Tokens.withoutPerson("SALES_CLERK")).get("/api/v1/notes"),
                403,
                "urn:salesdesk:problem:unknown-person");
    }

    @Test
    @DisplayName("A role that the command is not for is refused with 403, before the body is looked at")
    void wrongRole() {
        isProblem(
                        as(TestPeople.WAREHOUSE_1).body("{nonsense").post("/api/v1/notes"),
                        403,
                        "urn:salesdesk:problem:forbidden")
                .body("command", equalTo("order.enter"));
    }

    @Test
    @DisplayName("A record outside the caller's scope is not found")
    void otherOffice() {
        var path =
                take(TestPeople.CLERK_EAST_1).then().statusCode(201).extract().header("Location");
        as(TestPeople.CLERK_EAST_2).get(path).then().statusCode(200);
        as(TestPeople.SALES_MANAGER).get(path).then().statusCode(200);
        isProblem(as(TestPeople.CLERK_SOUTH_1).get(path), 404, "urn:salesdesk:problem:not-found");
        isProblem(as(TestPeople.REP_EAST_1).get(path), 404, "urn:salesdesk:problem:not-found");
    }

    @Test
    @DisplayName("ORD-34 an act on behalf of a colleague needs a delegation that is live today")
    void ord34_delegation() {
        var delegator = TestPeople.CLERK_SOUTH_1;
        var helper = TestPeople.WAREHOUSE_2;
        isProblem(
                as(helper)
                        .header("On-Behalf-Of", delegator.id())
                        .body(note(text))
                        .post("/api/v1/notes"),
                403,
                "urn:salesdesk:problem:no-delegation");

        var id = Ids.next();
        jdbc.update("""
                insert into directory_delegation (id, from_person, to_person, commands, valid_from, valid_to)
                values (?, ?, ?, ?, current_date - 2, current_date + 2)
                """, id, delegator.id(), helper.id(), List.of("order.enter"));
        directory.refresh();

        var path = as(helper)
                .header("On-Behalf-Of", delegator.id())
                .body(note(text))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as(TestPeople.CLERK_SOUTH_2).get(path).then().statusCode(200);
        var entry = jdbc.query(
                "select actor, on_behalf_of from audit_entry where subject_id = ?",
                row -> List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        assertThat(entry).containsExactly(List.of(helper.id(), delegator.id()));

        isProblem(
                as(helper).header("On-Behalf-Of", delegator.id()).post(path + "/closing"),
                403,
                "urn:salesdesk:problem:no-delegation");

        jdbc.update("update directory_delegation set valid_to = current_date - 1 where id = ?", id);
        directory.refresh();
        isProblem(
                as(helper)
                        .header("On-Behalf-Of", delegator.id())
                        .body(note(text + "x"))
                        .post("/api/v1/notes"),
                403,
                "urn:salesdesk:problem:no-delegation");
    }

    @Inject
    io.salesdesk.platform.identity.Directory directory;

    // --- what is wrong with the input ---

    @Test
    @DisplayName("Malformed JSON is 400 and says where")
    void malformedJson() {
        isProblem(
                        as(TestPeople.CLERK_EAST_1).body("{\"text\": \"a\",").post("/api/v1/notes"),
                        400,
                        "urn:salesdesk:problem:malformed-json")
                .body("line", equalTo(1));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"1","size":3}]} | /lines/0/size
            {"text":7,"amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"1"}]}            | /text
            {"text":"a","amount":{"amount":1.00,"currency":"CNY"},"lines":[{"quantity":"1"}]}            | /amount
            {"text":"a","amount":{"amount":"1.001","currency":"CNY"},"lines":[{"quantity":"1"}]}         | /amount
            {"text":"a","amount":{"amount":"1.00","currency":"XXQ"},"lines":[{"quantity":"1"}]}          | /amount
            {"text":"a","amount":{"amount":"999999999999999999","currency":"CNY"},"lines":[{"quantity":"1"}]} | /amount
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":1.5}]}          | /lines/0/quantity
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"1e999999"}]}   | /lines/0/quantity
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"0"}]}          | /lines/0/quantity
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"1","colour":"PINK"}]} | /lines/0/colour
            {"text":" ","amount":{"amount":"1.00","currency":"CNY"},"lines":[{"quantity":"1"}]}          | /text
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":[]}                          | /lines
            {"text":"a","amount":{"amount":"1.00","currency":"CNY"},"lines":"none"}                      | /lines
            """)
    @DisplayName("Each mistake is named by a JSON pointer")
    void mistakes(String body, String pointer) {
        isProblem(
                        as(TestPeople.CLERK_EAST_1).body(body).post("/api/v1/notes"),
                        400,
                        "urn:salesdesk:problem:invalid-input")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message[0]", not(containsString("java")));
    }

    @Test
    @DisplayName("An empty body is 400")
    void emptyBody() {
        as(TestPeople.CLERK_EAST_1).body("").post("/api/v1/notes").then().statusCode(400);
        as(TestPeople.CLERK_EAST_1).body("null").post("/api/v1/notes").then().statusCode(400);
    }

    @Test
    @DisplayName("A value that the database has no room for is 400, not 500")
    void tooLong() {
        isProblem(
                as(TestPeople.CLERK_EAST_1).body(note("x".repeat(21))).post("/api/v1/notes"),
                400,
                "urn:salesdesk:problem:value-out-of-range");
    }

    @Test
    @DisplayName("A body beyond the limit is 413")
    void tooLarge() {
        isProblem(
                as(TestPeople.CLERK_EAST_1).body(note("x".repeat(1_100_000))).post("/api/v1/notes"),
                413,
                "urn:salesdesk:problem:too-large");
    }

    @Test
    @DisplayName("A body beyond every limit is refused by what it announces, with a problem document like others")
    void farTooLarge() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write("""
                    POST /api/v1/notes HTTP/1.1\r
                    Host: localhost\r
                    Content-Length: 99999999999\r
                    \r
                    """.replace("\n", "").replace("\r", "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .containsIgnoringCase("X-Correlation-Id: ")
                    .contains("urn:salesdesk:problem:too-large");
        }
    }

    @Test
    @DisplayName("No page of another origin may call unless it is configured")
    void noOrigin() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/notes")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        as(TestPeople.CLERK_EAST_1)
                .header("Origin", "https://elsewhere.example")
                .get("/api/v1/notes")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    @DisplayName("Unknown paths, methods and media types have their own answers")
    void protocol() {
        isProblem(as(TestPeople.CLERK_EAST_1).get("/api/v1/nothing"), 404, "urn:salesdesk:problem:not-found");
        isProblem(as(TestPeople.CLERK_EAST_1).delete("/api/v1/notes"), 405, "urn:salesdesk:problem:method-not-allowed");
        isProblem(
                given().auth()
                        .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                        .contentType("text/csv")
                        .body("a;b")
                        .post("/api/v1/notes"),
                415,
                "urn:salesdesk:problem:unsupported-media-type");
        isProblem(
                as(TestPeople.CLERK_EAST_1).accept("image/png").get("/api/v1/notes"),
                406,
                "urn:salesdesk:problem:not-acceptable");
        isProblem(
                as(TestPeople.CLERK_EAST_1).get("/api/v1/notes/17"), 400, "urn:salesdesk:problem:malformed-parameter");
    }

    @Test
    @DisplayName("A failure of ours tells the correlation id and nothing of the innards")
    void internal() {
        isProblem(
                        as(TestPeople.CLERK_EAST_1)
                                .header("X-Correlation-Id", "my-call-1")
                                .get("/api/v1/notes/broken"),
                        500,
                        "urn:salesdesk:problem:internal")
                .body("correlationId", equalTo("my-call-1"))
                .header("X-Correlation-Id", "my-call-1")
                .body(not(containsString("secret")));
    }

    // --- refusals ---

    @Test
    @DisplayName("A refusal names its rule and requirement, in English or Chinese")
    void refusal() {
        var path =
                take(TestPeople.CLERK_EAST_1).then().statusCode(201).extract().header("Location");
        as(TestPeople.REVIEWER_EAST)
                .post(path + "/closing")
                .then()
                .statusCode(200)
                .body("closed", equalTo(true));

        isProblem(as(TestPeople.REVIEWER_EAST).post(path + "/closing"), 409, "urn:salesdesk:rule:test-note-is-closed")
                .body("requirement", equalTo("TST-01"))
                .body("title", equalTo("The note is closed"))
                .body("detail", equalTo(text + " has been closed."))
                .body("text", equalTo(text))
                .body("instance", equalTo(path + "/closing"));
        isProblem(
                        as(TestPeople.REVIEWER_EAST)
                                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1")
                                .post(path + "/closing"),
                        409,
                        "urn:salesdesk:rule:test-note-is-closed")
                .body("title", equalTo("便条已关闭"))
                .body("detail", equalTo(text + " 已关闭。"));
    }

    // --- versions ---

    @Test
    @DisplayName("ETag, If-None-Match and If-Match follow the record's version")
    void versions() {
        var created = take(TestPeople.CLERK_EAST_1).then().statusCode(201).extract();
        var path = created.header("Location");
        var first = created.header("ETag");
        as(TestPeople.CLERK_EAST_1).get(path).then().statusCode(200).header("ETag", first);
        as(TestPeople.CLERK_EAST_1)
                .header("If-None-Match", first)
                .get(path)
                .then()
                .statusCode(304);

        isProblem(
                as(TestPeople.REVIEWER_EAST).header("If-Match", "\"99\"").post(path + "/closing"),
                412,
                "urn:salesdesk:rule:stale-version");
        var second = as(TestPeople.REVIEWER_EAST)
                .header("If-Match", first)
                .post(path + "/closing")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(second).isNotEqualTo(first);
        as(TestPeople.CLERK_EAST_1).get(path).then().header("ETag", second);
        isProblem(
                as(TestPeople.REVIEWER_EAST).header("If-Match", first).post(path + "/closing"),
                412,
                "urn:salesdesk:rule:stale-version");
    }

    // --- once ---

    @Test
    @DisplayName("A repeated key with the same body gets the stored answer, with another body 422")
    void idempotency() {
        var key = Ids.next().toString();
        var first = as(TestPeople.CLERK_EAST_1)
                .header("Idempotency-Key", key)
                .body(note(text))
                .post("/api/v1/notes");
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        var second = as(TestPeople.CLERK_EAST_1)
                .header("Idempotency-Key", key)
                .body(note(text))
                .post("/api/v1/notes");
        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        assertThat(second.asString()).isEqualTo(first.asString());

        isProblem(
                as(TestPeople.CLERK_EAST_1)
                        .header("Idempotency-Key", key)
                        .body(note(text + "x"))
                        .post("/api/v1/notes"),
                422,
                "urn:salesdesk:problem:key-reused");
        // The key is the person's own.
        as(TestPeople.CLERK_EAST_2)
                .header("Idempotency-Key", key)
                .body(note("y" + text.substring(1)))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .header("Location", not(first.header("Location")));
        assertThat(events(first.header("Location"))).isLessThanOrEqualTo(1);
    }

    private long events(String location) {
        return jdbc.query(
                        "select count(*) from outbox_event where record_key = ?",
                        row -> row.getLong(1),
                        location.substring(location.lastIndexOf('/') + 1))
                .getFirst();
    }

    @Test
    @DisplayName("Twenty clients with one key at the same moment have one effect")
    void idempotencyUnderRace() throws Exception {
        var key = Ids.next().toString();
        var token = Tokens.of(TestPeople.CLERK_EAST_1);
        Callable<Response> call = () -> given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(note(text))
                .post("/api/v1/notes");
        List<Response> answers = new ArrayList<>();
        try (var clients = Executors.newFixedThreadPool(20)) {
            for (var answer : clients.invokeAll(java.util.Collections.nCopies(20, call))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.jsonPath().getString("id")))
                .isNotEmpty()
                .containsOnly(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow()
                        .jsonPath()
                        .getString("id"));
        assertThat(jdbc.query("select count(*) from note where text = ?", row -> row.getInt(1), text))
                .containsExactly(1);
    }

    @Test
    @DisplayName("Transient failures are retried without the client noticing")
    void transientFailures() {
        NoteResource.FAILURES.set(3);
        take(TestPeople.CLERK_EAST_1).then().statusCode(201);
    }

    @Test
    @DisplayName("A unique key that stays taken ends as 409")
    void uniqueKey() {
        take(TestPeople.CLERK_EAST_1).then().statusCode(201);
        isProblem(take(TestPeople.CLERK_EAST_1), 409, "urn:salesdesk:problem:conflict");
    }

    @Test
    @DisplayName("What the database says of a refused row has none of its values, since it may end in the log")
    void refusedRows() {
        var id = Ids.next();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into directory_org_unit (id, kind, name) values (?, 'OFFICE', 'x'), (?, 'OFFICE', 'x')",
                        id,
                        id))
                .hasStackTraceContaining("directory_org_unit")
                .satisfies(failure -> assertThat(stackTraceOf(failure)).doesNotContain(id.toString()));
    }

    private static String stackTraceOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    // --- pages ---

    @Test
    @DisplayName("Pages follow each other by key, and a bad limit or cursor is 400")
    void pages() {
        for (int i = 0; i < 5; i++) {
            as(TestPeople.CLERK_EAST_1)
                    .body(note("~" + i + text.substring(4)))
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(201);
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = as(TestPeople.CLERK_EAST_1).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/notes");
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.text"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(5);
        assertThat(seen.stream().filter(name -> name.endsWith(text.substring(4))))
                .hasSizeGreaterThanOrEqualTo(5);

        for (String bad : List.of("limit=0", "limit=201", "limit=many", "cursor=%21%21", "cursor=AAAA")) {
            isProblem(
                    as(TestPeople.CLERK_EAST_1).get("/api/v1/notes?" + bad),
                    400,
                    "urn:salesdesk:problem:malformed-parameter");
        }
    }

    @Test
    @DisplayName("Money and quantities are decimal strings, null members are left out")
    void dialect() {
        take(TestPeople.CLERK_EAST_1)
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("12.50"))
                .body("amount.currency", equalTo("CNY"))
                .body("quantity", equalTo("3"))
                .body("$", not(org.hamcrest.Matchers.hasKey("version")));
    }

    @Test
    @DisplayName("Answers carry the security headers")
    void securityHeaders() {
        as(TestPeople.CLERK_EAST_1)
                .get("/api/v1/notes")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", containsString("private"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("items", not(hasSize(-1)));
    }
}
