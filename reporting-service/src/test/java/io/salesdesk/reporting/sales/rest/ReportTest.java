package io.salesdesk.reporting.sales.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import io.salesdesk.reporting.Story;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ReportTest {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime LATE = LocalTime.of(16, 45);
    private static final LocalTime JUST_IN_TIME = LocalTime.of(16, 44, 59);

    private final EventProbe probe = EventProbe.shared();

    private Story east() {
        return new Story(probe, TestPeople.REP_EAST_1, TestPeople.CLERK_EAST_1);
    }

    private Story south() {
        return new Story(probe, TestPeople.REP_SOUTH_1, TestPeople.CLERK_SOUTH_1);
    }

    private JsonPath report(LocalDate date, Person person) {
        Story.awaitRead(probe);
        return given().auth()
                .oauth2(Tokens.of(person))
                .get("/api/v1/reports/daily-sales?date=" + date)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath leaderboard(String query, Person person) {
        Story.awaitRead(probe);
        return given().auth()
                .oauth2(Tokens.of(person))
                .get("/api/v1/leaderboard?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @DisplayName("REP-02 the day's sales per salesperson: orders, quantity, amount")
    void rep02_dailySales() {
        var day = LocalDate.of(2031, 1, 6);
        east().on(day, MORNING).entered("1000.00", "10").confirmed(1, "1000.00", "10");
        east().on(day, MORNING).entered("500.50", "5").confirmed(1, "500.50", "5");
        south().on(day, MORNING).entered("200.00", "2").confirmed(1, "200.00", "2");
        south().on(day, MORNING).entered("999.00", "9");

        var report = report(day, TestPeople.GENERAL_MANAGER);

        assertThat(report.getList("rows")).hasSize(2);
        assertThat(report.getString("rows[0].salesperson.name")).isEqualTo(TestPeople.REP_EAST_1.name());
        assertThat(report.getInt("rows[0].day.orders")).isEqualTo(2);
        assertThat(report.getString("rows[0].day.amount.amount")).isEqualTo("1500.50");
        assertThat(report.getString("rows[0].day.quantities[0].quantity")).isEqualTo("15.000");
        assertThat(report.getString("rows[0].day.quantities[0].unit")).isEqualTo("ROLL");
        assertThat(report.getString("rows[1].total.amount.amount")).isEqualTo("200.00");
        assertThat(report.getString("totals[0].amount.amount")).isEqualTo("1700.50");
        assertThat(report.getString("closesAt")).isEqualTo("2031-01-06T08:45:00Z");
    }

    @Test
    @DisplayName("REP-02 A-13 sales confirmed from 16:45 on are corrections of the next day")
    void rep02_cutOff() {
        var day = LocalDate.of(2031, 2, 3);
        east().on(day, JUST_IN_TIME).entered("100.00", "1").confirmed(1, "100.00", "1");
        east().on(day, LATE).entered("40.00", "1").confirmed(1, "40.00", "1");

        var today = report(day, TestPeople.GENERAL_MANAGER);
        assertThat(today.getString("totals[0].amount.amount")).isEqualTo("100.00");

        var tomorrow = report(day.plusDays(1), TestPeople.GENERAL_MANAGER);
        assertThat(tomorrow.getInt("rows[0].day.orders")).isZero();
        assertThat(tomorrow.getInt("rows[0].corrections.orders")).isOne();
        assertThat(tomorrow.getString("rows[0].corrections.amount.amount")).isEqualTo("40.00");
        assertThat(tomorrow.getString("totals[0].amount.amount")).isEqualTo("40.00");
    }

    @Test
    @DisplayName("REP-02 changes and cancellations count on their own business date")
    void rep02_changesOnTheirOwnDate() {
        var day = LocalDate.of(2031, 3, 3);
        var changed = east().on(day, MORNING).entered("1000.00", "10").confirmed(1, "1000.00", "10");
        var cancelled = east().on(day, MORNING).entered("300.00", "3").confirmed(1, "300.00", "3");
        changed.on(day.plusDays(1), MORNING).amended(2, "800.00", "8", true);
        cancelled.on(day.plusDays(1), MORNING).cancelled();

        assertThat(report(day, TestPeople.GENERAL_MANAGER).getString("totals[0].amount.amount"))
                .isEqualTo("1300.00");
        var next = report(day.plusDays(1), TestPeople.GENERAL_MANAGER);
        assertThat(next.getInt("totals[0].orders")).isEqualTo(-1);
        assertThat(next.getString("totals[0].amount.amount")).isEqualTo("-500.00");
        assertThat(next.getString("rows[0].day.quantities[0].quantity")).isEqualTo("-5.000");
    }

    @Test
    @DisplayName("REP-02 everyone sees the sales within their scope: own, office, region, all")
    void rep02_scope() {
        var day = LocalDate.of(2031, 4, 7);
        east().on(day, MORNING).entered("100.00", "1").confirmed(1, "100.00", "1");
        new Story(probe, TestPeople.REP_EAST_2, TestPeople.CLERK_EAST_1)
                .on(day, MORNING)
                .entered("20.00", "1")
                .confirmed(1, "20.00", "1");
        south().on(day, MORNING).entered("3.00", "1").confirmed(1, "3.00", "1");

        assertThat(report(day, TestPeople.REP_EAST_1).getString("totals[0].amount.amount"))
                .isEqualTo("100.00");
        assertThat(report(day, TestPeople.CLERK_EAST_1).getString("totals[0].amount.amount"))
                .isEqualTo("120.00");
        assertThat(report(day, TestPeople.REGIONAL_MANAGER_SOUTH).getString("totals[0].amount.amount"))
                .isEqualTo("3.00");
        assertThat(report(day, TestPeople.FINANCE_AUDIT).getString("totals[0].amount.amount"))
                .isEqualTo("123.00");
        assertThat(leaderboard("date=" + day, TestPeople.REP_EAST_1).getString("total[0].sales.amount"))
                .isEqualTo("100.00");
        assertThat(leaderboard("date=" + day, TestPeople.CLERK_EAST_1).getList("salespeople"))
                .hasSize(2);
    }

    @Test
    @DisplayName("REP-02 the report as CSV, with column names in the reader's language")
    void rep02_csv() {
        var day = LocalDate.of(2031, 5, 5);
        east().on(day, MORNING).entered("1234.50", "12").confirmed(1, "1234.50", "12");
        Story.awaitRead(probe);

        var chinese = given().auth()
                .oauth2(Tokens.of(TestPeople.GENERAL_MANAGER))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/reports/daily-sales?format=csv&date=" + day)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();
        assertThat(chinese.lines().toList())
                .containsExactly(
                        "\uFEFF日期,业务员编号,业务员,办事处,大区,币种,订单数,销量 (卷),销售额,更正订单数,更正金额,订单数合计,销售额合计",
                        "2031-05-05,%s,%s,%s,%s,CNY,1,12,1234.50,0,0.00,1,1234.50"
                                .formatted(
                                        TestPeople.REP_EAST_1.number(),
                                        TestPeople.REP_EAST_1.name(),
                                        chinese.lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow()
                                                .split(",", -1)[3],
                                        chinese.lines()
                                                .skip(1)
                                                .findFirst()
                                                .orElseThrow()
                                                .split(",", -1)[4]),
                        "2031-05-05,,合计,,,CNY,,,,,,1,1234.50");

        given().auth()
                .oauth2(Tokens.of(TestPeople.GENERAL_MANAGER))
                .get("/api/v1/reports/daily-sales?format=csv&date=" + day)
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.startsWith(
                        "\uFEFFDate,Salesperson no.,Salesperson,Office,Region,Currency,"));
    }

    @Test
    @DisplayName("REP-12 the leaderboard ranks people, offices and regions by sales, for a day and for a month")
    void rep12_leaderboard() {
        var day = LocalDate.of(2031, 6, 2);
        var order = east().on(day, MORNING)
                .entered("100.00", "1")
                .confirmed(1, "100.00", "1")
                .shipmentRequested("100.00", TestPeople.CLERK_EAST_1)
                .goodsShipped("100.00")
                .paid(UUID.randomUUID(), null, "60.00");
        var taken = UUID.randomUUID();
        order.paid(taken, null, "40.00").reversed(taken, "40.00");
        south().on(day, MORNING).entered("300.00", "1").confirmed(1, "300.00", "1");
        east().on(day.plusDays(7), MORNING).entered("250.00", "1").confirmed(1, "250.00", "1");

        var today = leaderboard("period=day&date=" + day, TestPeople.GENERAL_MANAGER);
        assertThat(today.getString("salespeople[0].subject.name")).isEqualTo(TestPeople.REP_SOUTH_1.name());
        assertThat(today.getInt("salespeople[0].rank")).isOne();
        assertThat(today.getInt("salespeople[1].rank")).isEqualTo(2);
        assertThat(today.getString("salespeople[1].shipped.amount")).isEqualTo("100.00");
        assertThat(today.getString("salespeople[1].collected.amount")).isEqualTo("60.00");
        assertThat(today.getString("total[0].sales.amount")).isEqualTo("400.00");
        assertThat(today.getInt("total[0].orders")).isEqualTo(2);

        var month = leaderboard("period=month&date=" + day, TestPeople.GENERAL_MANAGER);
        assertThat(month.getString("salespeople[0].subject.name")).isEqualTo(TestPeople.REP_EAST_1.name());
        assertThat(month.getString("offices[0].sales.amount")).isEqualTo("350.00");
        assertThat(month.getString("regions[1].sales.amount")).isEqualTo("300.00");
        assertThat(month.getString("from")).isEqualTo("2031-06-01");
        assertThat(month.getString("to")).isEqualTo("2031-06-30");
    }

    @Test
    @DisplayName("parameters that cannot be used are named")
    void malformedParameters() {
        for (var path : new String[] {
            "/api/v1/reports/daily-sales?date=yesterday",
            "/api/v1/reports/daily-sales?date=+999999-01-01",
            "/api/v1/reports/daily-sales?format=pdf",
            "/api/v1/leaderboard?period=week",
            "/api/v1/leaderboard?date=2031-02-30"
        }) {
            given().auth()
                    .oauth2(Tokens.of(TestPeople.GENERAL_MANAGER))
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors", hasSize(1))
                    .body("type", equalTo("urn:salesdesk:problem:malformed-parameter"));
        }
    }

    @Test
    @DisplayName("without a token there is no report")
    void unauthenticated() {
        given().get("/api/v1/reports/daily-sales").then().statusCode(401);
        given().get("/api/v1/leaderboard").then().statusCode(401);
    }
}
