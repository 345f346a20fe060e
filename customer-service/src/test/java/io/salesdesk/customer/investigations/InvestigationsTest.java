package io.salesdesk.customer.investigations;

import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.customer.TestCompany.customerBody;
import static io.salesdesk.customer.TestCompany.customerInTheEast;
import static io.salesdesk.customer.TestCompany.register;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.REGIONAL_MANAGER_EAST;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@DisplayName("Credit investigations")
class InvestigationsTest {

    private static final Map<String, String> FINDINGS = Map.of(
            "assets", "自有仓库", "salesAbility", "年销售约900万元", "liabilities", "无贷款", "credit", "付款及时", "others", "实地走访");

    @BeforeEach
    void company() {
        TestCompany.open();
    }

    @AfterAll
    static void contracts() {
        TestCompany.publishedEventsFitTheirContracts();
    }

    @Test
    @DisplayName("CUS-10 desk and salesperson find out, the department manager concludes, and every service is told")
    void cus10_fromOpeningToConclusion() {
        var customer = customerInTheEast();
        var id = open(CLERK_EAST_1, customer, Map.of("assets", "自有仓库"));
        command(CLERK_EAST_1, id, "report", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:credit-report-is-incomplete"))
                .body("requirement", equalTo("CUS-10"))
                .body("missing", contains("SALES_ABILITY", "LIABILITIES", "CREDIT"));
        command(REP_EAST_1, id, "findings", FINDINGS)
                .statusCode(200)
                .body("missing", hasSize(0))
                .body(
                        "investigators",
                        containsInAnyOrder(
                                CLERK_EAST_1.id().toString(), REP_EAST_1.id().toString()));
        command(SALES_MANAGER, id, "conclusion", conclusion("CREDITWORTHY"))
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:credit-investigation-not-reported"));
        command(REP_EAST_1, id, "report", Map.of()).statusCode(200).body("state", equalTo("REPORTED"));
        command(SALES_MANAGER, id, "conclusion", conclusion("CREDITWORTHY"))
                .statusCode(200)
                .body("number", matchesPattern("CI-\\d{4}-\\d{6}"))
                .body("state", equalTo("CONCLUDED"))
                .body("conclusion", equalTo("CREDITWORTHY"))
                .body("concludedBy", equalTo(SALES_MANAGER.id().toString()))
                .body("confidential.reason", equalTo("资信良好"));

        var reported = EventProbe.shared().await("CreditInvestigationReported", id);
        assertThat(reported.key()).isEqualTo(customer.toString());
        var concluded = EventProbe.shared().await("CreditInvestigationConcluded", id);
        assertThat(concluded.key()).isEqualTo(customer.toString());
        assertThat(concluded.data().path("conclusion").asText()).isEqualTo("CREDITWORTHY");
        assertThat(concluded.data().path("investigatedBy").asText())
                .isEqualTo(REP_EAST_1.id().toString());
        assertThat(concluded.data().has("assets")).as("findings stay here").isFalse();
        command(CLERK_EAST_1, id, "findings", FINDINGS)
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:credit-investigation-is-concluded"));
    }

    @Test
    @DisplayName(
            "CUS-10 no good standing before the first deal that is not cash without a good conclusion, however asked for")
    void cus10_standingNeedsInvestigation() {
        var customer = customerInTheEast();
        classify(customer, "GOOD")
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:good-credit-standing-needs-investigation"))
                .body("requirement", equalTo("CUS-10"))
                .body("onFile", equalTo("NONE"));
        String approval = as(CLERK_EAST_1)
                .body(Map.of("customerClass", "NORMAL", "creditStanding", "GOOD", "reason", "申请"))
                .post("/api/v1/customers/" + customer + "/classification-requests")
                .path("id");
        as(REGIONAL_MANAGER_EAST)
                .body(Map.of("decision", "APPROVED", "reason", "同意"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:good-credit-standing-needs-investigation"));
        as(REGIONAL_MANAGER_EAST)
                .body(Map.of("decision", "REJECTED", "reason", "先调查"))
                .post("/api/v1/approvals/" + approval + "/decision")
                .then()
                .statusCode(200);

        conclude(customer, "NOT_CREDITWORTHY");
        classify(customer, "GOOD").statusCode(422).body("onFile", equalTo("NOT_CREDITWORTHY"));
        classify(customer, "NONE").statusCode(200);
        conclude(customer, "CREDITWORTHY");
        classify(customer, "GOOD").statusCode(200).body("classification.creditStanding", equalTo("GOOD"));
    }

    @Test
    @DisplayName("CUS-10 a cash customer needs none, until it wants to settle otherwise")
    void cus10_cashCustomerNeedsNone() {
        var body = customerBody(REP_EAST_1);
        body.put("settlementMethod", "CASH");
        var customer = register(CLERK_EAST_1, body);
        classify(customer, "GOOD").statusCode(200);
        var change = new HashMap<String, Object>(Map.of("active", true, "settlementMethod", "MONTHLY"));
        for (var field : new String[] {"name", "type", "currency", "businessNeeds", "cooperationHistory"}) {
            change.put(field, String.valueOf(body.get(field)));
        }
        as(CLERK_EAST_1)
                .body(change)
                .put("/api/v1/customers/" + customer)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:non-cash-settlement-needs-investigation"))
                .body("requirement", equalTo("CUS-10"));
        conclude(customer, "CREDITWORTHY");
        as(CLERK_EAST_1)
                .body(change)
                .put("/api/v1/customers/" + customer)
                .then()
                .statusCode(200)
                .body("settlementMethod", equalTo("MONTHLY"));
    }

    @Test
    @DisplayName("CUS-10 whoever had a part in it neither concludes nor classifies, whatever roles they hold")
    void cus10_makerIsNotChecker() {
        var customer = customerInTheEast();
        var id = open(EVERYBODY, customer, FINDINGS);
        command(CLERK_EAST_1, id, "report", Map.of()).statusCode(200);
        command(EVERYBODY, id, "conclusion", conclusion("CREDITWORTHY"))
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:investigator-does-not-conclude"));
        command(SALES_MANAGER, id, "conclusion", conclusion("CREDITWORTHY")).statusCode(200);
        as(EVERYBODY)
                .body(Map.of("customerClass", "KEY", "creditStanding", "GOOD", "reason", "理由"))
                .post("/api/v1/customers/" + customer + "/classification")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:classifier-requested-or-investigated"));
    }

    @Test
    @DisplayName(
            "CUS-10 of several who begin an investigation at the same moment one succeeds, and the others are told which is open")
    void cus10_simultaneous() throws Exception {
        var customer = customerInTheEast();
        var start = new CountDownLatch(1);
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Response>>();
            for (int i = 0; i < 8; i++) {
                answers.add(clerks.submit(() -> {
                    start.await();
                    return as(CLERK_EAST_1).body(Map.of("customerId", customer)).post("/api/v1/credit-investigations");
                }));
            }
            start.countDown();
            var types = new ArrayList<String>();
            for (var answer : answers) {
                var response = answer.get();
                types.add(response.statusCode() == 201 ? "opened" : response.path("type"));
            }
            assertThat(types)
                    .containsOnlyOnce("opened")
                    .containsOnly("opened", "urn:salesdesk:rule:credit-investigation-open-already");
        }
    }

    @Test
    @DisplayName("CUS-10 one investigation at a time, and a stale one is not concluded")
    void cus10_oneAtATime() {
        var customer = customerInTheEast();
        var id = open(CLERK_EAST_1, customer, FINDINGS);
        as(REP_EAST_1)
                .body(Map.of("customerId", customer))
                .post("/api/v1/credit-investigations")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:credit-investigation-open-already"));
        command(CLERK_EAST_1, id, "report", Map.of()).statusCode(200);
        var etag = as(SALES_MANAGER).get("/api/v1/credit-investigations/" + id).header("ETag");
        command(REP_EAST_1, id, "findings", Map.of("liabilities", "新增贷款500万元")).statusCode(200);
        as(SALES_MANAGER)
                .header("If-Match", etag)
                .body(conclusion("CREDITWORTHY"))
                .post("/api/v1/credit-investigations/" + id + "/conclusion")
                .then()
                .statusCode(412);
    }

    @Test
    @DisplayName("CUS-10 another office does not see it, and findings are open to few")
    void cus10_scopeAndConfidence() {
        var id = open(CLERK_EAST_1, customerInTheEast(), FINDINGS);
        as(CLERK_SOUTH_1).get("/api/v1/credit-investigations/" + id).then().statusCode(404);
        as(CLERK_SOUTH_1)
                .get("/api/v1/credit-investigations?limit=200")
                .then()
                .body("items.id", not(hasItem(id.toString())));
        as(REGIONAL_MANAGER_EAST)
                .get("/api/v1/credit-investigations/" + id)
                .then()
                .statusCode(200)
                .body("confidential", nullValue());
        as(SALES_MANAGER)
                .get("/api/v1/credit-investigations/" + id)
                .then()
                .body("confidential.assets", equalTo("自有仓库"));
    }

    private static UUID open(Person by, UUID customer, Map<String, String> findings) {
        return UUID.fromString(as(by).body(Map.of("customerId", customer, "findings", findings))
                .post("/api/v1/credit-investigations")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void conclude(UUID customer, String conclusion) {
        var id = open(CLERK_EAST_1, customer, FINDINGS);
        command(CLERK_EAST_1, id, "report", Map.of()).statusCode(200);
        command(SALES_MANAGER, id, "conclusion", conclusion(conclusion)).statusCode(200);
    }

    private static ValidatableResponse command(Person by, UUID id, String command, Map<String, String> body) {
        return as(by).body(body)
                .post("/api/v1/credit-investigations/" + id + "/" + command)
                .then();
    }

    private static Map<String, String> conclusion(String conclusion) {
        return Map.of("conclusion", conclusion, "reason", "资信良好");
    }

    private static ValidatableResponse classify(UUID customer, String standing) {
        return as(REGIONAL_MANAGER_EAST)
                .body(Map.of("customerClass", "NORMAL", "creditStanding", standing, "reason", "理由"))
                .post("/api/v1/customers/" + customer + "/classification")
                .then();
    }
}
