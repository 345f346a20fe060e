package io.salesdesk.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.salesdesk.platform.testing.SalesdeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the description of every API says. */
@SalesdeskTest
class OpenApiTest {

    @Test
    @DisplayName("Operations describe their problems, headers and security; money and quantities are strings")
    void common() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("components.schemas.Problem.required", hasItems("type", "title", "status"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("paths.'/api/v1/notes'.post.responses.keySet()", hasItems("413", "415", "422", "429", "503"))
                .body(
                        "paths.'/api/v1/notes'.post.parameters.name",
                        hasItems("Idempotency-Key", "If-Match", "On-Behalf-Of"))
                .body("paths.'/api/v1/notes'.get.responses", not(hasKey("422")))
                .body("paths.'/api/v1/notes'.get.responses", not(hasKey("413")))
                .body("paths.'/api/v1/notes'.get.responses", hasKey("429"))
                .body("components.schemas.Decimal.type", equalTo("string"))
                .body("components.schemas.Money.properties.amount.type", equalTo("string"));
    }

    @Test
    @DisplayName("The version of a record is its ETag and no member of its representation")
    void version() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("components.schemas.Approval.properties", hasKey("id"))
                .body("components.schemas.Approval.properties", not(hasKey("version")));
    }
}
