package io.salesdesk.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The people of {@link TestPeople} as this service, their owner, knows them; and the requests that tests make. */
public final class TestCompany {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestCompany() {}

    /** Enters everybody through the API; once is enough. */
    public static synchronized void open() {
        if (as(TestPeople.ADMIN)
                        .get("/api/v1/org-units/" + TestPeople.COMPANY.id())
                        .statusCode()
                == 200) {
            return;
        }
        TestPeople.units().forEach(unit -> {
            var body = new HashMap<String, @Nullable Object>();
            body.put("id", unit.id());
            body.put("kind", unit.kind());
            body.put("name", unit.name());
            body.put("parentId", unit.parentId());
            body.put("managerNumber", unit.managerId() == null ? null : numberOf(unit.managerId()));
            assertThat(as(TestPeople.ADMIN).body(body).post("/api/v1/org-units").statusCode())
                    .isEqualTo(201);
        });
        TestPeople.all().forEach(person -> enter(person).statusCode(201));
    }

    /** Enters one person. */
    public static ValidatableResponse enter(Person person) {
        return as(TestPeople.ADMIN)
                .body(personBody(person))
                .post("/api/v1/people")
                .then();
    }

    public static Map<String, @Nullable Object> personBody(Person person) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("id", person.id());
        body.put("number", person.number());
        body.put("username", person.username());
        body.put("name", person.name());
        body.put("officeId", person.officeId());
        body.put("regionId", person.regionId());
        body.put("roles", person.roles());
        body.put("mobile", "13900000000");
        body.put("email", person.username() + "@company.example");
        return body;
    }

    private static String numberOf(UUID id) {
        return TestPeople.all().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** A JSON request with the person's token. */
    public static RequestSpecification as(Person person) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** The same on behalf of a colleague (ORD-34). */
    public static RequestSpecification as(Person person, Person onBehalfOf) {
        return as(person).header("On-Behalf-Of", onBehalfOf.id().toString());
    }

    /** A company name that nobody else uses. */
    public static String companyName() {
        return "测试公司第" + NAMES.incrementAndGet() + "号 "
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A tax number that nobody else uses. */
    public static String taxId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 18).toUpperCase(Locale.ROOT);
    }

    /** A complete customer of the salesperson's. */
    public static Map<String, @Nullable Object> customerBody(Person salesperson) {
        var body = new HashMap<String, @Nullable Object>();
        body.put("name", companyName());
        body.put("type", "AGENT");
        body.put("currency", "CNY");
        body.put("settlementMethod", "TRANSFER");
        body.put("businessNeeds", "区域分销");
        body.put("cooperationHistory", "2023年起合作");
        body.put("salespersonId", salesperson.id());
        body.put(
                "contacts",
                List.of(Map.of(
                        "name", "赵志明", "role", "采购经理", "mobile", "13803683706", "email", "zhao@customer.example")));
        body.put("addresses", List.of(Map.of("kind", "DELIVERY", "line", "徐汇区漕溪北路952号", "city", "上海")));
        body.put("invoicingData", Map.of("title", "测试公司", "taxId", taxId()));
        return body;
    }

    /** Registers the customer and answers its id. */
    public static UUID register(Person clerk, Map<String, @Nullable Object> body) {
        return UUID.fromString(as(clerk)
                .body(body)
                .post("/api/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A customer of the first salesperson in the east. */
    public static UUID customerInTheEast() {
        open();
        return register(TestPeople.CLERK_EAST_1, customerBody(TestPeople.REP_EAST_1));
    }

    /** The same after an investigation that found it creditworthy (CUS-10). */
    public static UUID creditworthyCustomerInTheEast() {
        var customer = customerInTheEast();
        String investigation = as(TestPeople.CLERK_EAST_2)
                .body(Map.of(
                        "customerId",
                        customer,
                        "findings",
                        Map.of("assets", "自有仓库", "salesAbility", "年销售约900万元", "liabilities", "无贷款", "credit", "付款及时")))
                .post("/api/v1/credit-investigations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(TestPeople.CLERK_EAST_2)
                .post("/api/v1/credit-investigations/" + investigation + "/report")
                .then()
                .statusCode(200);
        as(TestPeople.SALES_MANAGER)
                .body(Map.of("conclusion", "CREDITWORTHY", "reason", "资信良好"))
                .post("/api/v1/credit-investigations/" + investigation + "/conclusion")
                .then()
                .statusCode(200);
        return customer;
    }

    /** Holds everything that the service has published so far against its contracts. */
    public static void publishedEventsFitTheirContracts() {
        EventContracts.ofProject()
                .checkPublished("customer", EventProbe.shared().caughtUp().events());
    }
}
