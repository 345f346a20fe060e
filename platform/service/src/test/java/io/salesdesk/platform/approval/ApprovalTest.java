package io.salesdesk.platform.approval;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Acting;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Four eyes, for any service's acts. */
@SalesdeskTest
class ApprovalTest {

    @Inject
    Approvals approvals;

    @Inject
    Acting acting;

    @Inject
    Jdbc jdbc;

    private UUID subject = Ids.next();

    @BeforeEach
    void freshSubject() {
        subject = Ids.next();
        ReversalHandler.EXECUTED.clear();
        ReversalHandler.IMPOSSIBLE.set(false);
        ReversalHandler.EXCLUDED.clear();
    }

    private UUID requestedBy(Person person, @Nullable UUID onBehalfOf) {
        var id = new AtomicReference<@Nullable UUID>();
        acting.as(
                person.id(),
                onBehalfOf,
                Set.of("FINANCE"),
                "payment.request-reversal",
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> id.set(approvals
                                .request(new ApprovalRequest(
                                        "payment.reverse",
                                        "payment",
                                        subject,
                                        "P-1",
                                        new ReversalHandler.Reversal("wrong order"),
                                        "posted to the wrong order",
                                        null,
                                        null,
                                        null))
                                .id())));
        return java.util.Objects.requireNonNull(id.get());
    }

    private static Response decide(Person person, UUID id, String decision) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"%s\", \"reason\": \"seen the papers\"}".formatted(decision))
                .post("/api/v1/approvals/" + id + "/decision");
    }

    @Test
    @DisplayName("ORD-18 a decision stores who, when, what, how and why, and carries the act out")
    void ord18_decisionIsStored() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        decide(TestPeople.FINANCE_2, id, "APPROVED")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("requestedBy", equalTo(TestPeople.FINANCE_1.id().toString()))
                .body("decidedBy", equalTo(TestPeople.FINANCE_2.id().toString()))
                .body("decisionReason", equalTo("seen the papers"))
                .body("payload.why", equalTo("wrong order"));
        assertThat(ReversalHandler.EXECUTED).containsExactly(subject);
        assertThat(jdbc.query(
                        "select count(*) from audit_entry where subject_id = ? and action = 'approval.decide'",
                        row -> row.getInt(1),
                        id))
                .containsExactly(1);
    }

    @Test
    @DisplayName("ORD-18 a decision cannot be changed, by the API or in the database")
    void ord18_decisionIsFinal() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        decide(TestPeople.FINANCE_2, id, "REJECTED").then().statusCode(200);
        assertThat(ReversalHandler.EXECUTED).isEmpty();
        decide(TestPeople.FINANCE_3, id, "APPROVED")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:approval-is-decided-already"))
                .body("requirement", equalTo("ORD-18"));
        assertThatThrownBy(() -> jdbc.update("update approval set state = 'APPROVED' where id = ?", id))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update("delete from approval where id = ?", id))
                .hasMessageContaining("never changed");
    }

    @Test
    @DisplayName("ORD-18 a withdrawn request is nobody's decision, and can be asked again")
    void ord18_withdrawn() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        acting.as(
                TestPeople.FINANCE_1.id(),
                null,
                Set.of("FINANCE"),
                "payment.request-reversal",
                () -> QuarkusTransaction.requiringNew().run(() -> approvals.withdraw(subject)));

        decide(TestPeople.FINANCE_2, id, "APPROVED").then().statusCode(409).body("state", equalTo("WITHDRAWN"));
        assertThat(ReversalHandler.EXECUTED).isEmpty();
        assertThat(jdbc.query(
                        "select count(*) from audit_entry where subject_id = ? and action = 'approval.withdraw'",
                        row -> row.getInt(1),
                        id))
                .containsExactly(1);
        assertThatThrownBy(
                        () -> jdbc.update("update approval set state = 'PENDING', decided_at = null where id = ?", id))
                .hasMessageContaining("never changed");
        assertThat(requestedBy(TestPeople.FINANCE_1, null)).isNotEqualTo(id);
    }

    @Test
    @DisplayName(
            "ORD-18 nobody is maker and checker: not the requester, not whom they acted for, not an excluded person")
    void ord18_makerIsNeverChecker() {
        var id = requestedBy(TestPeople.FINANCE_1, TestPeople.FINANCE_3.id());
        ReversalHandler.EXCLUDED.add(TestPeople.EVERYBODY.id());
        for (Person maker : List.of(TestPeople.FINANCE_1, TestPeople.FINANCE_3, TestPeople.EVERYBODY)) {
            decide(maker, id, "APPROVED")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:salesdesk:rule:maker-is-never-checker"));
        }
        assertThat(ReversalHandler.EXECUTED).isEmpty();
        decide(TestPeople.FINANCE_2, id, "APPROVED").then().statusCode(200);
    }

    @Test
    @DisplayName("Whoever may not give the command sees nothing to decide")
    void notYours() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        decide(TestPeople.CLERK_EAST_1, id, "APPROVED").then().statusCode(404);
        // Sees everything, decides nothing.
        decide(TestPeople.GENERAL_MANAGER, id, "APPROVED").then().statusCode(403);
    }

    @Test
    @DisplayName("An act that is not possible any more is refused, and the request stays open")
    void revalidated() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        ReversalHandler.IMPOSSIBLE.set(true);
        decide(TestPeople.FINANCE_2, id, "APPROVED").then().statusCode(409);
        ReversalHandler.IMPOSSIBLE.set(false);
        decide(TestPeople.FINANCE_2, id, "APPROVED").then().statusCode(200);
    }

    @Test
    @DisplayName("A decision needs a reason and one of the two words")
    void malformed() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        decide(TestPeople.FINANCE_2, id, "PERHAPS").then().statusCode(400);
        given().auth()
                .oauth2(Tokens.of(TestPeople.FINANCE_2))
                .contentType(ContentType.JSON)
                .body("{\"decision\": \"APPROVED\", \"reason\": \" \"}")
                .post("/api/v1/approvals/" + id + "/decision")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    @DisplayName("The same act on the same record is requested once")
    void once() {
        requestedBy(TestPeople.FINANCE_1, null);
        assertThatThrownBy(() -> requestedBy(TestPeople.FINANCE_2, null))
                .hasMessageContaining("approval-is-requested-already");
    }

    @Test
    @DisplayName("Two deciders at the same moment: one decision, carried out once")
    void race() throws Exception {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        Callable<Integer> second =
                () -> decide(TestPeople.FINANCE_2, id, "APPROVED").statusCode();
        Callable<Integer> third =
                () -> decide(TestPeople.FINANCE_3, id, "APPROVED").statusCode();
        try (var deciders = Executors.newFixedThreadPool(2)) {
            var statuses = deciders.invokeAll(List.of(second, third)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(ReversalHandler.EXECUTED).containsExactly(subject);
    }

    @Test
    @DisplayName("The list shows what the caller may see")
    void list() {
        var id = requestedBy(TestPeople.FINANCE_1, null);
        given().auth()
                .oauth2(Tokens.of(TestPeople.FINANCE_2))
                .get("/api/v1/approvals?state=PENDING&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        given().auth()
                .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                .get("/api/v1/approvals?state=PENDING&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
    }
}
