package io.salesdesk.customer.imports;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.MultiPartConfig.multiPartConfig;
import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.Tokens;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@DisplayName("Imports")
class ImportsTest {

    private static final String HEADER =
            "客户编号,客户名称,客户类型,客户等级,信用状况,大客户量,调整期,业务员,币种,结算方式,联系人,联系人职务,手机,送货地址,开票名称,税号,业务需求,合作历史,营业执照号,信用调查日期,信用调查人,信用结论人,信用调查结论,资产,销售能力,负债,信用\n";

    private final String run = UUID.randomUUID().toString().substring(0, 6);

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
            "CUS-01 customers are imported with contact, address, invoicing data, class and papers; again changes nothing")
    void cus01_customersAreImported() {
        var file = HEADER + customer("1", "海润" + run, REP_EAST_1, "重点客户", "13803683706");
        assertThat(upload(SALES_MANAGER, "customers", "客户.csv", file.getBytes(Charset.forName("GB18030")))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");

        var customer = as(CLERK_EAST_1).get("/api/v1/customers/I" + run + "1");
        customer.then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("classification.customerClass", equalTo("KEY"))
                .body("classification.creditStanding", equalTo("GOOD"))
                .body("classification.reason", equalTo("import"))
                .body("classification.classifiedBy", equalTo(SALES_MANAGER.id().toString()))
                .body("confidential.contacts[0].mobile", equalTo("13803683706"))
                .body("confidential.invoicingData.title", equalTo("海润" + run))
                .body("qualifications[0].state", equalTo("ENTERED"))
                .body("qualifications", hasSize(1));
        var id = UUID.fromString(customer.path("id"));
        EventProbe.shared().await("CustomerClassified", id);
        as(CLERK_EAST_1)
                .get("/api/v1/credit-investigations?customerId=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].conclusion", equalTo("CREDITWORTHY"));
        var etag = customer.header("ETag");

        upload(SALES_MANAGER, "customers", "again.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(as(CLERK_EAST_1).get("/api/v1/customers/" + id).header("ETag"))
                .as("importing the same again changes nothing")
                .isEqualTo(etag);
        as(CLERK_EAST_1)
                .get("/api/v1/credit-investigations?customerId=" + id)
                .then()
                .body("items", hasSize(1));
        assertThat(EventProbe.shared().caughtUp().events("CustomerClassified", id))
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "CUS-10 an imported good standing brings its investigation, concluded by somebody who had no part in it")
    void cus10_importedStandingNeedsItsInvestigation() {
        var line = customer("7", "恒昌" + run, REP_EAST_1, "普通", "13803683706");
        var without = HEADER + line.replaceFirst(",2026-03-02,.*", ",,,,,,,,");
        var job = upload(ADMIN, "customers", "without.csv", without.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("errors[0].code")).isEqualTo("good-credit-standing-needs-investigation");
        var own = HEADER + line.replace("," + SALES_MANAGER.number() + ",", "," + CLERK_EAST_1.number() + ",");
        job = upload(ADMIN, "customers", "own.csv", own.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("errors[0].code")).isEqualTo("investigator-does-not-conclude");
        var thin = HEADER + line.replace(",无贷款,", ",,");
        job = upload(ADMIN, "customers", "thin.csv", thin.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("errors[0].code")).isEqualTo("credit-report-is-incomplete");
        as(CLERK_EAST_1).get("/api/v1/customers/I" + run + "7").then().statusCode(404);
    }

    @Test
    @DisplayName("CUS-08 an import brings what differs up to date and keeps the old values")
    void cus08_importUpdates() {
        upload(
                ADMIN,
                "customers",
                "1.csv",
                (HEADER + customer("2", "天成" + run, REP_EAST_1, "普通", "13803683706")).getBytes(StandardCharsets.UTF_8));
        upload(
                ADMIN,
                "customers",
                "2.csv",
                (HEADER + customer("2", "天成" + run, REP_EAST_2, "小客户", "13900000001"))
                        .getBytes(StandardCharsets.UTF_8));
        as(CLERK_EAST_1)
                .get("/api/v1/customers/I" + run + "2")
                .then()
                .body("salespersonId", equalTo(REP_EAST_2.id().toString()))
                .body("classification.customerClass", equalTo("SMALL"))
                .body("confidential.contacts", hasSize(1))
                .body("confidential.contacts[0].mobile", equalTo("13900000001"));
        List<String> old =
                as(CLERK_EAST_1).get("/api/v1/customers/I" + run + "2/changes").path("items.oldValue");
        assertThat(old).contains("13803683706", REP_EAST_1.id().toString());
    }

    @Test
    @DisplayName("CUS-08 wrong lines are named, and nothing of the file is taken unless every line can be")
    void cus08_allOrNothing() {
        var file = HEADER
                + customer("3", "甲" + run, REP_EAST_1, "重点", "13803683706")
                + customer("4", "乙" + run, REP_EAST_1, "超级", "13803683706")
                + customer("5", "（甲" + run + "）", REP_EAST_1, "重点", "13803683706");
        var job = upload(ADMIN, "customers", "bad.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getList("errors.line", Integer.class)).containsExactly(3, 4);
        assertThat(job.getList("errors.field")).contains("customerClass");
        as(CLERK_EAST_1).get("/api/v1/customers/I" + run + "3").then().statusCode(404);
    }

    @Test
    @DisplayName("CUS-01 units, people and calendar are imported by administrators, in Chinese too")
    void cus01_directoryIsImported() {
        var units = "级别,名称,上级,负责人\n大区,西南" + run + ",墙艺股份,\n办事处,成都" + run + ",西南" + run + ",M" + run + "\n";
        assertThat(upload(ADMIN, "org-units", "units.csv", units.getBytes(StandardCharsets.UTF_8))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");
        var people = "工号,用户名,姓名,角色,办事处,手机\nM" + run + ",m" + run + ",主任,办事处主任;销售内勤,成都" + run + ",13900000000\n";
        assertThat(upload(ADMIN, "people", "people.csv", people.getBytes(StandardCharsets.UTF_8))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");
        as(ADMIN)
                .get("/api/v1/people/M" + run)
                .then()
                .statusCode(200)
                .body("roles", equalTo(List.of("SALES_CLERK", "BRANCH_DIRECTOR")));
        var calendar = "date,kind,name\n2033-01-01,HOLIDAY,元旦\n2033年1月2日,调休上班,元旦\n";
        assertThat(upload(ADMIN, "calendar", "c.csv", calendar.getBytes(StandardCharsets.UTF_8))
                        .getString("state"))
                .isEqualTo("SUCCEEDED");
        as(CLERK_EAST_1).get("/api/v1/calendar/2033").then().body("workingDays.date", equalTo(List.of("2033-01-02")));
        start(SALES_MANAGER, "people", "people.csv", people.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(403);
    }

    private String customer(String n, String name, Person salesperson, String customerClass, String mobile) {
        return String.join(
                        ",",
                        "I" + run + n,
                        name,
                        "代理商",
                        customerClass,
                        "良好",
                        "是",
                        "否",
                        salesperson.number(),
                        "CNY",
                        "转账",
                        "赵志明",
                        "采购经理",
                        mobile,
                        "徐汇区漕溪北路952号",
                        name,
                        ("9131" + run + "0000000" + n).toUpperCase(Locale.ROOT),
                        "按月备货",
                        "2023年起合作",
                        "BL-" + run + n,
                        "2026-03-02",
                        CLERK_EAST_1.number(),
                        SALES_MANAGER.number(),
                        "信用良好",
                        "自有仓库",
                        "年销售约900万元",
                        "无贷款",
                        "付款及时")
                + "\n";
    }

    private static JsonPath upload(Person person, String kind, String name, byte[] content) {
        var accepted = start(person, kind, name, content);
        accepted.then().statusCode(202);
        return Awaitility.await("the import of " + name)
                .atMost(EventProbe.PATIENCE)
                .until(
                        () -> as(person).get(accepted.header("Location")).jsonPath(),
                        job -> List.of("SUCCEEDED", "FAILED").contains(job.getString("state")));
    }

    private static Response start(Person person, String kind, String name, byte[] content) {
        return given().config(RestAssured.config()
                        .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                        .multiPartConfig(multiPartConfig().defaultCharset("UTF-8")))
                .auth()
                .oauth2(Tokens.of(person))
                .multiPart("file", name, content)
                .multiPart("mode", "ALL_OR_NOTHING")
                .post("/api/v1/imports/" + kind);
    }
}
