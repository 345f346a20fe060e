package io.salesdesk.platform.attachment;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that people attach. */
@SalesdeskTest
class AttachmentTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Jdbc jdbc;

    private static Response upload(Person person, String name, byte[] content) {
        return given().config(RestAssured.config()
                        .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset("UTF-8")))
                .auth()
                .oauth2(Tokens.of(person))
                .multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/attachments");
    }

    private static Response read(Person person, String path) {
        return given().auth().oauth2(Tokens.of(person)).get(path);
    }

    @Test
    @DisplayName("A file comes back as it was stored, its type found by its content, each access recorded")
    void storedAndRead() {
        var stored = upload(TestPeople.CLERK_EAST_1, "汇款单 1.jpg", PDF);
        stored.then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("fileName", equalTo("汇款单 1.jpg"))
                .body("size", equalTo(PDF.length))
                .body("sha256", equalTo(Attachments.sha256(PDF)));
        var path = stored.header("Location");
        read(TestPeople.CLERK_EAST_1, path)
                .then()
                .statusCode(200)
                .body("id", equalTo(stored.jsonPath().getString("id")));

        var content = read(TestPeople.FINANCE_1, path + "/content");
        content.then().statusCode(200).contentType("application/pdf").header("X-Content-Type-Options", "nosniff");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E6%B1%87%E6%AC%BE%E5%8D%95%201.jpg");
        assertThat(content.asByteArray()).isEqualTo(PDF);
        assertThat(jdbc.query(
                        "select actor from audit_entry where action = 'attachment.read' and subject_id = ?",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(stored.jsonPath().getString("id"))))
                .containsExactly(TestPeople.FINANCE_1.id());
    }

    @Test
    @DisplayName("Papers of another office, and papers for roles that may not read confidential records, are not found")
    void scope() {
        var path = upload(TestPeople.CLERK_EAST_1, "a.pdf", PDF).header("Location");
        read(TestPeople.CLERK_EAST_2, path).then().statusCode(200);
        read(TestPeople.CLERK_SOUTH_1, path).then().statusCode(404);
        read(TestPeople.WAREHOUSE_1, path + "/content").then().statusCode(404);
        var own = upload(TestPeople.WAREHOUSE_1, "b.pdf", PDF).header("Location");
        read(TestPeople.WAREHOUSE_1, own).then().statusCode(200);
    }

    @Test
    @DisplayName("What a file claims to be does not matter: programs, archives and pages are refused")
    void types() {
        var script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        upload(TestPeople.CLERK_EAST_1, "a.pdf", script)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:attachment-type-is-not-accepted"))
                .body("mediaType", equalTo("text/html"));
        upload(TestPeople.CLERK_EAST_1, "a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0})
                .then()
                .statusCode(422);
        upload(TestPeople.CLERK_EAST_1, "a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})
                .then()
                .statusCode(422);
    }

    @Test
    @DisplayName("A workbook is known by what is inside")
    void workbook() throws java.io.IOException {
        var file = new java.io.ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(file, "test", "1.0")) {
            workbook.newWorksheet("a").value(0, 0, "x");
        }
        assertThat(ContentType.of(file.toByteArray()))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    @DisplayName("An empty file is refused, one beyond the limit is 413, a missing one 400")
    void sizes() {
        upload(TestPeople.CLERK_EAST_1, "a.pdf", new byte[0])
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:attachment-is-empty"));
        upload(TestPeople.CLERK_EAST_1, "a.pdf", new byte[1_200_000])
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                .multiPart("other", "x")
                .post("/api/v1/attachments")
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("An upload that is repeated with its key stores the file once")
    void idempotent() {
        var key = Ids.next().toString();
        String first = null;
        for (int i = 0; i < 2; i++) {
            var answer = given().auth()
                    .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                    .header("Idempotency-Key", key)
                    .multiPart("file", "a.pdf", PDF)
                    .post("/api/v1/attachments");
            answer.then().statusCode(201).header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"));
            first = first == null ? answer.asString() : first;
            assertThat(answer.asString()).isEqualTo(first);
        }
    }
}
