package io.salesdesk.customer.delegations;

import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.DEPUTY_GENERAL_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.GENERAL_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_SOUTH;
import static io.salesdesk.platform.testing.TestPeople.REP_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.SALES_DIRECTOR;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER_2;
import static io.salesdesk.platform.testing.TestPeople.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@DisplayName("Delegations")
class DelegationsTest {

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void company() {
        TestCompany.open();
    }

    @AfterAll
    static void contracts() {
        TestCompany.publishedEventsFitTheirContracts();
    }

    @Test
    @DisplayName(
            "ORD-34 a regional manager's authority is used on behalf of the manager, and not by the manager's own roles")
    void ord34_actsOnBehalfOf() {
        var customer = TestCompany.register(CLERK_SOUTH_1, TestCompany.customerBody(REP_SOUTH_1));
        var path = "/api/v1/customers/" + customer + "/classification";
        var body = Map.of("customerClass", "KEY", "creditStanding", "NONE", "reason", "代理决定");
        as(SALES_DIRECTOR, REGIONAL_MANAGER_SOUTH).body(body).post(path).then().statusCode(403);

        String id = grant(REGIONAL_MANAGER_SOUTH, SALES_DIRECTOR, List.of("customer.classify"))
                .statusCode(201)
                .extract()
                .path("id");
        var granted = EventProbe.shared()
                .await("DelegationGranted", UUID.fromString(id))
                .data();
        assertThat(granted.path("fromPersonId").asText())
                .isEqualTo(REGIONAL_MANAGER_SOUTH.id().toString());
        assertThat(granted.path("amountLimit").path("amount").asText()).isEqualTo("50000.00");
        Awaitility.await("the delegation")
                .atMost(EventProbe.PATIENCE)
                .until(() -> as(SALES_DIRECTOR, REGIONAL_MANAGER_SOUTH)
                                .body(body)
                                .post(path)
                                .statusCode()
                        == 200);
        as(SALES_MANAGER)
                .get("/api/v1/customers/" + customer + "/classifications")
                .then()
                .body("[0].classifiedBy", equalTo(SALES_DIRECTOR.id().toString()))
                .body("[0].onBehalfOf", equalTo(REGIONAL_MANAGER_SOUTH.id().toString()));

        as(SALES_DIRECTOR).post("/api/v1/delegations/" + id + "/end").then().statusCode(403);
        as(REGIONAL_MANAGER_SOUTH)
                .post("/api/v1/delegations/" + id + "/end")
                .then()
                .statusCode(200);
        as(REGIONAL_MANAGER_SOUTH)
                .post("/api/v1/delegations/" + id + "/end")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:delegation-has-ended"));
        var ended = EventProbe.shared()
                .await("DelegationEnded", UUID.fromString(id))
                .data();
        assertThat(ended.path("reason").asText()).isEqualTo("REVOKED");
        Awaitility.await("the end")
                .atMost(EventProbe.PATIENCE)
                .until(() -> as(SALES_DIRECTOR, REGIONAL_MANAGER_SOUTH)
                                .body(body)
                                .post(path)
                                .statusCode()
                        == 403);
    }

    @Test
    @DisplayName("ORD-34 nobody lends what they do not hold, nor to a stranger, nor to two persons at once")
    void ord34_refused() {
        grant(CLERK_EAST_1, CLERK_EAST_2, List.of("customer.classify"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:delegated-authority-not-held"))
                .body("requirement", equalTo("ORD-34"));
        grant(CLERK_EAST_1, STRANGER, List.of("order.enter"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:delegate-unknown"));
        grant(SALES_MANAGER_2, SALES_MANAGER, List.of("order.review")).statusCode(201);
        grant(SALES_MANAGER_2, SALES_DIRECTOR, List.of())
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:delegated-to-somebody-else"));
    }

    @Test
    @DisplayName("ORD-34 a delegation is seen by the two it concerns and by administrators")
    void ord34_visibility() {
        String id = grant(GENERAL_MANAGER, DEPUTY_GENERAL_MANAGER, List.of("credit-grant.decide"))
                .statusCode(201)
                .extract()
                .path("id");
        for (var person : List.of(GENERAL_MANAGER, DEPUTY_GENERAL_MANAGER, ADMIN)) {
            as(person).get("/api/v1/delegations/" + id).then().statusCode(200);
            as(person).get("/api/v1/delegations").then().body("items.id", hasItem(id));
        }
        as(FINANCE_1).get("/api/v1/delegations/" + id).then().statusCode(404);
        as(FINANCE_1).get("/api/v1/delegations").then().body("items.id", not(hasItem(id)));
    }

    @Test
    @DisplayName("ORD-34 a delegation whose last day has passed lapses by itself")
    void ord34_lapsesByItself() {
        var id = UUID.randomUUID();
        var yesterday = clock.today().minusDays(1);
        jdbc.update("""
                insert into delegation (id, version, event_sequence, from_person, to_person, commands, valid_from,
                                        valid_to, granted_at)
                values (?, 0, 1, ?, ?, ?, ?, ?, now())
                """, id, CLERK_EAST_1.id(), CLERK_EAST_2.id(), List.of("order.enter"), yesterday, yesterday);
        var ended = EventProbe.shared().await("DelegationEnded", id);
        assertThat(ended.data().path("reason").asText()).isEqualTo("LAPSED");
        assertThat(ended.sequence()).isEqualTo(2);
    }

    private ValidatableResponse grant(Person from, Person to, List<String> commands) {
        LocalDate today = clock.today();
        return as(from).body(Map.of(
                        "toPersonId", to.id(),
                        "commands", commands,
                        "validFrom", today,
                        "validTo", today.plusDays(2),
                        "amountLimit", Map.of("amount", "50000.00", "currency", "CNY")))
                .post("/api/v1/delegations")
                .then();
    }
}
