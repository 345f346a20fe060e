package io.salesdesk.customer.organisation;

import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.COMPANY;
import static io.salesdesk.platform.testing.TestPeople.EAST;
import static io.salesdesk.platform.testing.TestPeople.EAST_OFFICE;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.SOUTH_OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@DisplayName("People, org units and the calendar")
class OrganisationTest {

    @BeforeEach
    void company() {
        TestCompany.open();
    }

    @AfterAll
    static void contracts() {
        TestCompany.publishedEventsFitTheirContracts();
    }

    @Test
    @DisplayName("CUS-01 somebody just entered may act as soon as this service has read its own event")
    void cus01_newPersonMayAct() {
        var newcomer = newcomer("SALES_CLERK", EAST_OFFICE.id());
        TestCompany.enter(newcomer)
                .statusCode(201)
                .body("regionId", equalTo(EAST.id().toString()));
        var told = EventProbe.shared().await("PersonChanged", newcomer.id()).data();
        assertThat(told.path("regionId").asText()).isEqualTo(EAST.id().toString());
        assertThat(told.has("mobile")).as("how to reach a person is not told").isFalse();
        Awaitility.await("the directory")
                .atMost(EventProbe.PATIENCE)
                .until(() -> as(newcomer).get("/api/v1/customers").statusCode() == 200);
    }

    @Test
    @DisplayName("CUS-01 an empty directory lets the configured first administrator in")
    void cus01_firstAdministrator() {
        var first = new Person(
                UUID.fromString("01930000-0000-7000-8000-00000000ad01"),
                "ADMIN",
                "first-admin",
                "首任管理员",
                null,
                null,
                List.of("ADMIN"));
        EventProbe.shared().await("PersonChanged", first.id());
        Awaitility.await("the first administrator's access")
                .atMost(EventProbe.PATIENCE)
                .until(() -> as(first).get("/api/v1/people/ADMIN").statusCode() == 200);
        as(first).get("/api/v1/people/ADMIN").then().body("name", equalTo(first.name()));
    }

    @Test
    @DisplayName("CUS-01 only administrators change people, units and the calendar")
    void cus01_onlyAdministrators() {
        for (var person : List.of(SALES_MANAGER, CLERK_EAST_1)) {
            as(person)
                    .body(TestCompany.personBody(newcomer("SALES_REP", EAST_OFFICE.id())))
                    .post("/api/v1/people")
                    .then()
                    .statusCode(403);
            as(person)
                    .body(Map.of("kind", "OFFICE", "name", "无", "parentId", EAST.id()))
                    .post("/api/v1/org-units")
                    .then()
                    .statusCode(403);
            as(person)
                    .body(Map.of("holidays", List.of(), "workingDays", List.of()))
                    .put("/api/v1/calendar/2030")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    @DisplayName("CUS-01 number, user name and place of a person are checked")
    void cus01_personIsChecked() {
        TestCompany.enter(CLERK_EAST_1).statusCode(422).body("type", equalTo("urn:salesdesk:rule:person-id-taken"));
        var sameNumber = newcomer("SALES_REP", EAST_OFFICE.id());
        var body = TestCompany.personBody(sameNumber);
        body.put("number", CLERK_EAST_1.number());
        post(body).statusCode(422).body("type", equalTo("urn:salesdesk:rule:person-number-taken"));
        TestCompany.enter(newcomer("SALES_REP", null))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:role-needs-seat"));
        TestCompany.enter(newcomer("SALES_REP", EAST.id()))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:org-unit-unknown"));
        TestCompany.enter(newcomer("EMPEROR", null)).statusCode(400);
    }

    @Test
    @DisplayName("CUS-01 customers follow a salesperson who moves; somebody who owns customers stays a salesperson")
    void cus01_customersFollow() {
        var rep = newcomer("SALES_REP", EAST_OFFICE.id());
        TestCompany.enter(rep).statusCode(201);
        var customer = TestCompany.register(CLERK_EAST_1, TestCompany.customerBody(rep));
        var retired = TestCompany.personBody(rep);
        retired.put("active", false);
        as(ADMIN)
                .body(retired)
                .put("/api/v1/people/" + rep.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:person-owns-customers"));
        var moved = TestCompany.personBody(rep);
        moved.put("officeId", SOUTH_OFFICE.id());
        moved.remove("regionId");
        as(ADMIN).body(moved).put("/api/v1/people/" + rep.id()).then().statusCode(200);
        EventProbe.shared()
                .await(
                        "CustomerChanged",
                        customer,
                        event ->
                                event.text("/officeId").equals(SOUTH_OFFICE.id().toString()));
        as(CLERK_EAST_1).get("/api/v1/customers/" + customer).then().statusCode(404);
    }

    @Test
    @DisplayName("CUS-01 how colleagues are reached is shown to administrators and to oneself")
    void cus01_contactDataOfColleagues() {
        as(CLERK_EAST_1)
                .get("/api/v1/people/" + SALES_MANAGER.id())
                .then()
                .statusCode(200)
                .body("name", equalTo(SALES_MANAGER.name()))
                .body("mobile", nullValue());
        as(SALES_MANAGER).get("/api/v1/people/" + SALES_MANAGER.number()).then().body("mobile", not(nullValue()));
        as(ADMIN).get("/api/v1/people/" + SALES_MANAGER.id()).then().body("email", not(nullValue()));
    }

    @Test
    @DisplayName("CUS-01 regions belong to the company, offices to regions; a manager may be entered later")
    void cus01_orgUnits() {
        as(ADMIN)
                .body(Map.of("kind", "COMPANY", "name", "第二公司"))
                .post("/api/v1/org-units")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:company-exists-already"));
        as(ADMIN)
                .body(Map.of("kind", "OFFICE", "name", "无区办事处", "parentId", COMPANY.id()))
                .post("/api/v1/org-units")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:org-unit-needs-parent"));
        var director = newcomer("SALES_DIRECTOR", null);
        String office = as(ADMIN)
                .body(Map.of(
                        "kind",
                        "OFFICE",
                        "name",
                        "办事处 " + director.number(),
                        "parentId",
                        EAST.id(),
                        "managerNumber",
                        director.number()))
                .post("/api/v1/org-units")
                .then()
                .statusCode(201)
                .body("awaitedManager", equalTo(director.number()))
                .extract()
                .path("id");
        TestCompany.enter(director).statusCode(201);
        EventProbe.shared()
                .await(
                        "OrgUnitChanged",
                        UUID.fromString(office),
                        event -> event.data()
                                .path("managerId")
                                .asText()
                                .equals(director.id().toString()));
    }

    @Test
    @DisplayName("A-12 a year's holidays and swapped working days are set anew and told")
    void a12_calendar() {
        var calendar = Map.of(
                "holidays", List.of(Map.of("date", "2031-01-01", "name", "元旦")),
                "workingDays", List.of(Map.of("date", "2031-01-04", "name", "元旦调休")));
        String id = as(ADMIN)
                .body(calendar)
                .put("/api/v1/calendar/2031")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        as(ADMIN).body(calendar).put("/api/v1/calendar/2031").then().statusCode(200);
        as(ADMIN)
                .body(Map.of("holidays", List.of(Map.of("date", "2031-01-02", "name", "元旦")), "workingDays", List.of()))
                .put("/api/v1/calendar/2031")
                .then()
                .statusCode(200);
        as(CLERK_EAST_1)
                .get("/api/v1/calendar/2031")
                .then()
                .body("holidays.date", equalTo(List.of("2031-01-02")))
                .body("workingDays", hasSize(0));
        var told = EventProbe.shared().await("CalendarChanged", UUID.fromString(id), 2);
        assertThat(told).as("what is the same is not told again").hasSize(2);
        assertThat(told.get(0).data().path("workingDays").get(0).asText()).isEqualTo("2031-01-04");

        as(ADMIN)
                .body(Map.of("holidays", List.of(), "workingDays", List.of(Map.of("date", "2031-01-06", "name", "周一"))))
                .put("/api/v1/calendar/2031")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:swapped-day-is-no-weekend"));
        as(CLERK_EAST_1).get("/api/v1/calendar/2099").then().statusCode(404);
    }

    private static ValidatableResponse post(Map<String, @Nullable Object> body) {
        return as(ADMIN).body(body).post("/api/v1/people").then();
    }

    private static Person newcomer(String role, @Nullable UUID officeId) {
        var id = UUID.randomUUID();
        var name = "n" + id.toString().substring(0, 8);
        return new Person(id, "N" + id.toString().substring(0, 8), name, name, officeId, null, List.of(role));
    }
}
