package io.salesdesk.order;

import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ProductImportTest {

    private static final String HEADER = "产品编号,产品名称,型号,颜色,类别,单位,标价,税率,生效日期\n";

    @Test
    @DisplayName("a price list in GB18030 with Chinese headers lists its products; repeated, it changes nothing")
    void importsAndRepeats() {
        var number = "I-" + UUID.randomUUID();
        var file = HEADER + number + ",云栖无纺墙纸,WP0101,米白,墙纸,卷,122.00,0.13,2026-01-01\n";

        var job = imported(TestPeople.SALES_MANAGER, "VALID_LINES_ONLY", file, Charset.forName("GB18030"));
        assertDone(job);
        var product = as(Desk.CLERK)
                .get("/api/v1/products/" + number)
                .then()
                .statusCode(200)
                .body("listUnitPrice", equalTo("122"))
                .extract()
                .jsonPath();
        var productId = UUID.fromString(product.getString("id"));
        EventProbe.shared().await("ProductListed", productId);

        assertDone(imported(TestPeople.ADMIN, "VALID_LINES_ONLY", file, StandardCharsets.UTF_8));
        assertThat(EventProbe.shared().caughtUp().events("ProductChanged", productId))
                .isEmpty();
    }

    @Test
    @DisplayName("a line with a price of nothing is reported and, all or nothing, nothing is taken")
    void allOrNothing() {
        var good = "I-" + UUID.randomUUID();
        var file = HEADER + good + ",云栖无纺墙纸,WP0101,米白,墙纸,卷,122.00,0.13,2026-01-01\n" + "I-" + UUID.randomUUID()
                + ",云栖无纺墙纸,WP0101,米白,墙纸,卷,0,0.13,2026-01-01\n";

        imported(TestPeople.ADMIN, "ALL_OR_NOTHING", file, StandardCharsets.UTF_8);

        as(Desk.CLERK).get("/api/v1/products/" + good).then().statusCode(404);
    }

    private static void assertDone(JsonPath job) {
        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
    }

    /** The job once it has ended. */
    private static JsonPath imported(Person person, String mode, String file, Charset charset) {
        var location = RestAssured.given()
                .auth()
                .oauth2(Tokens.of(person))
                .multiPart("file", "products.csv", file.getBytes(charset), "text/csv")
                .multiPart("mode", mode)
                .post("/api/v1/imports/products")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Awaitility.await("the import")
                .atMost(EventProbe.PATIENCE)
                .until(
                        () -> as(person)
                                .get(location)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        job -> !Set.of("QUEUED", "RUNNING").contains(job.getString("state")));
    }
}
