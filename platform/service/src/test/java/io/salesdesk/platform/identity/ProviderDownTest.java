package io.salesdesk.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A service starts without its identity provider and says so to whoever calls it. */
@SalesdeskTest
@TestProfile(ProviderDownTest.ProviderIsDown.class)
class ProviderDownTest {

    /** Nobody listens on port 1. */
    public static class ProviderIsDown implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/salesdesk");
        }
    }

    @Test
    @DisplayName("While the identity provider is down, a token is answered with 503 and Retry-After, none with 401")
    void providerIsDown() {
        given().auth()
                .oauth2(Tokens.of(TestPeople.ADMIN))
                .get("/api/v1/notes")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:salesdesk:problem:unavailable"));
        given().get("/api/v1/notes").then().statusCode(401);
    }
}
