package io.salesdesk.platform.job;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Imports of tables, from the upload to the records. */
@SalesdeskTest
class ImportTest {

    @Inject
    Jdbc jdbc;

    private String prefix = "";

    @BeforeEach
    void freshParts() {
        PartTarget.INTERRUPTIONS.set(0);
        prefix = Ids.next().toString().substring(30);
    }

    private Response upload(Person person, String mode, String name, byte[] content) {
        return given().config(RestAssured.config()
                        .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset("UTF-8")))
                .auth()
                .oauth2(Tokens.of(person))
                .multiPart("file", name, content)
                .multiPart("mode", mode)
                .post("/api/v1/imports/stock");
    }

    private JsonPath finished(Response accepted) {
        accepted.then().statusCode(202);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().auth()
                                .oauth2(Tokens.of(TestPeople.ADMIN))
                                .get(accepted.header("Location"))
                                .jsonPath(),
                        job -> List.of("SUCCEEDED", "FAILED").contains(job.getString("state")));
    }

    private int parts() {
        return jdbc.query("select count(*) from part where number like ?", row -> row.getInt(1), prefix + "%")
                .getFirst();
    }

    @Test
    @DisplayName("A CSV file in GB18030 with a Chinese header is imported; again, it changes nothing")
    void gb18030() {
        var csv = "货号;重量;生产日期\n%1$sa;1,250.5;2026年11月1日\n%1$sb;2;\n\n".formatted(prefix);
        for (int i = 0; i < 2; i++) {
            var job = finished(
                    upload(TestPeople.ADMIN, "ALL_OR_NOTHING", "库存.csv", csv.getBytes(Charset.forName("GB18030"))));
            assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(job.getInt("progress.linesTotal")).isEqualTo(2);
            assertThat(job.getInt("progress.linesDone")).isEqualTo(2);
            assertThat(job.getString("fileName")).isEqualTo("库存.csv");
        }
        assertThat(parts()).isEqualTo(2);
        assertThat(jdbc.query(
                        "select imported_by::text from part where number = ?", row -> row.getString(1), prefix + "a"))
                .containsExactly(TestPeople.ADMIN.id().toString());
    }

    @Test
    @DisplayName("All or nothing: one bad line and nothing is taken, every bad line is named")
    void allOrNothing() {
        var csv = "part no.,Weight\n%1$sa,1\n%1$sb,-1\n%1$sc,many\n,4\n".formatted(prefix);
        var job =
                finished(upload(TestPeople.ADMIN, "ALL_OR_NOTHING", "parts.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(3, 4, 5);
        assertThat(job.getList("errors.field", String.class)).containsExactly("weight", "weight", "partNumber");
        assertThat(job.getList("errors.message", String.class)).contains("many is not a plain number.");
        assertThat(parts()).isZero();
    }

    @Test
    @DisplayName("Valid lines only: the good lines are taken, also from a batch whose other lines the database refuses")
    void validLinesOnly() {
        var csv = "part no.,weight\n%1$sa,1\n%1$swaytoolong,2\n%1$sc,-3\n%1$sd,4\n".formatted(prefix);
        var job = finished(
                upload(TestPeople.ADMIN, "VALID_LINES_ONLY", "parts.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("progress.linesRefused")).isEqualTo(2);
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(3, 4);
        assertThat(parts()).isEqualTo(2);
    }

    @Test
    @DisplayName("All or nothing: a line that the database refuses is named")
    void refusedByDatabase() {
        var csv = "part no.,weight\n%1$sa,1\n%1$swaytoolong,2\n".formatted(prefix);
        var job =
                finished(upload(TestPeople.ADMIN, "ALL_OR_NOTHING", "parts.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(3);
        assertThat(parts()).isZero();
    }

    @Test
    @DisplayName("All or nothing: every line that a rule refuses is named, and those after it are looked at too")
    void refusedByRules() {
        var csv = "part no.,weight\n%1$sbarred,1\n%1$sb,2\n%1$sc,-3\n%1$sd-barred,4\n%1$swaytoolong,5\n%1$sf-barred,6\n"
                .formatted(prefix);
        var job =
                finished(upload(TestPeople.ADMIN, "ALL_OR_NOTHING", "parts.csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("errors.line", Integer.class))
                .as("up to the line that the database refuses, which ends the transaction")
                .containsExactly(2, 4, 5, 6);
        assertThat(parts()).isZero();
    }

    @Test
    @DisplayName("A job that is interrupted goes on when its lease has ended")
    void interrupted() {
        PartTarget.INTERRUPTIONS.set(1);
        var csv = "part no.,weight\n%1$sa,1\n".formatted(prefix);
        var accepted = upload(TestPeople.ADMIN, "VALID_LINES_ONLY", "parts.csv", csv.getBytes(StandardCharsets.UTF_8));
        Awaitility.await().until(() -> PartTarget.INTERRUPTIONS.get() == 0);
        assertThat(parts()).isZero();
        Awaitility.await()
                .until(() -> jdbc.update(
                                "update job set lease_until = clock_timestamp() where id = ?::uuid and state = 'RUNNING'",
                                accepted.jsonPath().getString("id"))
                        == 1);
        assertThat(finished(accepted).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(parts()).isEqualTo(1);
    }

    @Test
    @DisplayName("Broken files and wrong headers are refused at once")
    void brokenFiles() {
        record Broken(String name, byte[] content, String code) {}
        var zip = new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9};
        for (Broken broken : List.of(
                new Broken("a.xlsx", zip, "import-file-is-broken"),
                new Broken(
                        "a.csv", "part no.,weight\n\"a,1\n".getBytes(StandardCharsets.UTF_8), "import-file-is-broken"),
                new Broken("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 1}, "import-file-is-broken"),
                new Broken(
                        "a.csv",
                        "part no.,colour,weight\na,b,1\n".getBytes(StandardCharsets.UTF_8),
                        "import-columns-are-unknown"),
                new Broken("a.csv", "part no.\na\n".getBytes(StandardCharsets.UTF_8), "import-columns-are-missing"),
                new Broken(
                        "a.csv",
                        "part no.,货号,weight\na,b,1\n".getBytes(StandardCharsets.UTF_8),
                        "import-column-is-repeated"),
                new Broken("a.csv", "part no.,weight\n\n".getBytes(StandardCharsets.UTF_8), "import-file-has-no-lines"),
                new Broken("a.csv", new byte[0], "import-file-has-no-lines"))) {
            upload(TestPeople.ADMIN, "ALL_OR_NOTHING", broken.name(), broken.content())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:salesdesk:rule:" + broken.code()));
        }
    }

    @Test
    @DisplayName(
            "Who may not import is refused, an unknown kind is not found, an unknown mode or a missing file is 400")
    void refusals() {
        var csv = "part no.,weight\na,1\n".getBytes(StandardCharsets.UTF_8);
        upload(TestPeople.CLERK_EAST_1, "ALL_OR_NOTHING", "a.csv", csv).then().statusCode(403);
        // May import products, but not this.
        upload(TestPeople.SALES_MANAGER, "ALL_OR_NOTHING", "a.csv", csv).then().statusCode(403);
        upload(TestPeople.ADMIN, "SOME", "a.csv", csv).then().statusCode(400).body("errors.parameter", hasItem("mode"));
        given().auth()
                .oauth2(Tokens.of(TestPeople.ADMIN))
                .multiPart("mode", "ALL_OR_NOTHING")
                .post("/api/v1/imports/stock")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("file"));
        given().auth()
                .oauth2(Tokens.of(TestPeople.ADMIN))
                .multiPart("file", "a.csv", csv)
                .post("/api/v1/imports/dreams")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("A job is its requester's to see")
    void othersJob() {
        var csv = "part no.,weight\n%1$sa,1\n".formatted(prefix).getBytes(StandardCharsets.UTF_8);
        var accepted = upload(TestPeople.ADMIN, "ALL_OR_NOTHING", "a.csv", csv);
        finished(accepted);
        given().auth()
                .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                .get(accepted.header("Location"))
                .then()
                .statusCode(404);
    }
}
