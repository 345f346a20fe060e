package io.salesdesk.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The audit trail: complete, append-only, and for administrators. */
@SalesdeskTest
class AuditTest {

    @Inject
    AuditTrail audit;

    @Inject
    Jdbc jdbc;

    private static String admin() {
        return Tokens.of(TestPeople.ADMIN);
    }

    @Test
    @DisplayName("A state change says who, when, what, from where, by which request, and which events told of it")
    void entryOfAChange() {
        var id = given().auth()
                .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                .contentType(ContentType.JSON)
                .header("X-Correlation-Id", "audit-test-1")
                .body("""
                        {"text": "%s", "amount": {"amount": "1.00", "currency": "CNY"}, "lines": [{"quantity": "1"}]}
                        """.formatted(Ids.next().toString().substring(20)))
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        given().auth()
                .oauth2(admin())
                .queryParam("subjectId", id)
                .get("/api/v1/admin/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("note.take"))
                .body("items[0].actor", equalTo(TestPeople.CLERK_EAST_1.id().toString()))
                .body("items[0].correlationId", equalTo("audit-test-1"))
                .body("items[0].sourceAddress", notNullValue())
                .body("items[0].businessDate", notNullValue())
                .body("items[0].eventIds", hasSize(1));
    }

    @Test
    @DisplayName("What the system does by itself has no actor; a refused transaction leaves no entry")
    void systemAndRollback() {
        var kept = Ids.next();
        audit.record("test.tick", "test", kept, Map.of("why", "because"));
        given().auth()
                .oauth2(admin())
                .queryParam("subjectId", kept)
                .get("/api/v1/admin/audit")
                .then()
                .body("items", hasSize(1))
                .body("items[0].actor", equalTo(null))
                .body("items[0].details.why", equalTo("because"));

        var refused = Ids.next();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("test.tick", "test", refused, Map.of());
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(jdbc.query("select 1 from audit_entry where subject_id = ?", row -> 1, refused))
                .isEmpty();
    }

    @Test
    @DisplayName("Entries cannot be changed or deleted in the database")
    void appendOnly() {
        assertThatThrownBy(() -> jdbc.update("update audit_entry set action = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.update("delete from audit_entry")).hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("The list is filtered and paged")
    void filteredAndPaged() {
        var subject = Ids.next();
        for (int i = 0; i < 3; i++) {
            audit.record("test.page", "test", subject, Map.of("n", i));
        }
        var first = given().auth()
                .oauth2(admin())
                .queryParam("subjectId", subject)
                .queryParam("action", "test.page")
                .queryParam("limit", 2)
                .get("/api/v1/admin/audit");
        first.then()
                .body("items.details.n", equalTo(java.util.List.of(2, 1)))
                .body("items.action", everyItem(equalTo("test.page")));
        given().auth()
                .oauth2(admin())
                .queryParam("subjectId", subject)
                .queryParam("limit", 2)
                .queryParam("cursor", first.jsonPath().getString("nextCursor"))
                .get("/api/v1/admin/audit")
                .then()
                .body("items.details.n", equalTo(java.util.List.of(0)))
                .body("nextCursor", equalTo(null));
    }

    @Test
    @DisplayName("Only administrators see the audit trail, parked records and waiting events")
    void administratorsOnly() {
        for (String path : java.util.List.of("audit", "parked-records", "waiting-events")) {
            given().auth().oauth2(admin()).get("/api/v1/admin/" + path).then().statusCode(200);
            given().auth()
                    .oauth2(Tokens.of(TestPeople.GENERAL_MANAGER))
                    .get("/api/v1/admin/" + path)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(admin())
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"obsolete\"}")
                .post("/api/v1/admin/parked-records/999999/discard")
                .then()
                .statusCode(404);
    }
}
