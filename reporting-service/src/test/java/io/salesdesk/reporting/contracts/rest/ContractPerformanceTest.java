package io.salesdesk.reporting.contracts.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import io.salesdesk.reporting.Story;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
@DisplayName("Contract performance")
class ContractPerformanceTest {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final EventProbe probe = EventProbe.shared();
    private final UUID contract = UUID.randomUUID();
    private final String number = "CT-" + contract.toString().substring(0, 8);

    private Story east(LocalDate day) {
        return new Story(probe, TestPeople.REP_EAST_1, TestPeople.CLERK_EAST_1).on(day, MORNING);
    }

    private static Response get(Person person, String path) {
        return given().auth().oauth2(Tokens.of(person)).get("/api/v1/contract-performance" + path);
    }

    private JsonPath line(Person person) {
        Story.awaitRead(probe);
        return get(person, "/" + number).then().statusCode(200).extract().jsonPath();
    }

    @Test
    @DisplayName("REP-05 a contract from draft to performance, whichever event is read first")
    void rep05_fromDraftToPerformance() {
        var day = LocalDate.of(2041, 3, 3);
        var invoice = UUID.randomUUID();
        var story = east(day).customer("C-777", "合同客户" + number);
        // The order is read before its contract.
        story.under(contract).entered("1000.00", "10").confirmed(1, "1000.00", "10");
        story.contractSigned(contract, false).contractDrafted(contract, number, "1000.00", LocalDate.of(2099, 1, 1));
        var signed = line(TestPeople.GENERAL_MANAGER);
        assertThat(signed.getString("status")).isEqualTo("SIGNED");
        assertThat(signed.getString("customerName")).isEqualTo("合同客户" + number);
        assertThat(signed.getString("salespersonName")).isEqualTo(TestPeople.REP_EAST_1.name());
        assertThat(signed.getInt("orders")).isEqualTo(1);
        assertThat(signed.getString("dueOn")).isEqualTo("2099-01-01");

        story.shipmentRequested("1000.00", TestPeople.CLERK_EAST_1)
                .goodsShipped("1000.00")
                .invoiceIssued(invoice, "INVOICE", "1000.00")
                .paid(UUID.randomUUID(), null, "400.00");
        var begun = line(TestPeople.REP_EAST_1);
        assertThat(begun.getString("status")).isEqualTo("IN_PERFORMANCE");
        assertThat(begun.getString("shipped.amount")).isEqualTo("1000.00");
        assertThat(begun.getString("invoiced.amount")).isEqualTo("1000.00");
        assertThat(begun.getString("paid.amount")).isEqualTo("400.00");
        assertThat(begun.getString("outstanding.amount")).isEqualTo("600.00");
        assertThat(begun.getString("lastShippedOn")).isEqualTo("2041-03-03");

        story.invoiceReversed(invoice)
                .invoiceIssued(UUID.randomUUID(), "CREDIT_INVOICE", "1000.00")
                .paid(UUID.randomUUID(), null, "600.00");
        var performed = line(TestPeople.SALES_MANAGER);
        assertThat(performed.getString("status")).isEqualTo("PERFORMED");
        assertThat(performed.getString("invoiced.amount")).isEqualTo("0.00");
        assertThat(performed.getString("outstanding.amount")).isEqualTo("0.00");
    }

    @Test
    @DisplayName("REP-05 late is what is not shipped on its date; a frame contract is worth what is ordered under it")
    void rep05_lateAndFrame() {
        var day = LocalDate.of(2020, 5, 4);
        east(day).contractDrafted(contract, number, "500.00", day.plusDays(10)).contractSigned(contract, false);
        assertThat(line(TestPeople.GENERAL_MANAGER).getString("status")).isEqualTo("LATE");

        var frame = UUID.randomUUID();
        var frameNumber = "CT-" + frame.toString().substring(0, 8);
        var story = east(day)
                .contractDrafted(frame, frameNumber, "0.00", null)
                .contractSigned(frame, true)
                .under(frame)
                .entered("300.00", "3")
                .confirmed(1, "300.00", "3");
        Story.awaitRead(probe);
        get(TestPeople.GENERAL_MANAGER, "/" + frame)
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"))
                .body("amount.amount", equalTo("300.00"));
        // An order that is moved to no contract leaves it.
        story.under(null).amended(2, "300.00", "3", true);
        Story.awaitRead(probe);
        get(TestPeople.GENERAL_MANAGER, "/" + frame).then().body("amount.amount", equalTo("0.00"));
    }

    @Test
    @DisplayName("REP-05 a draft is listed as one, and nobody sees contracts outside their scope")
    void rep05_scope() {
        east(LocalDate.of(2041, 4, 1)).contractDrafted(contract, number, "500.00", null);
        assertThat(line(TestPeople.CLERK_EAST_1).getString("status")).isEqualTo("DRAFTED");
        get(TestPeople.CLERK_SOUTH_1, "/" + number)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:salesdesk:rule:contract-performance-unknown"));
        get(TestPeople.CLERK_SOUTH_1, "?limit=200").then().body("items.number", not(hasItem(number)));
        get(TestPeople.REP_EAST_2, "/" + number).then().statusCode(404);
    }

    @Test
    @DisplayName("REP-05 lists are paged by key and filtered, and come as CSV with the sources' column names")
    void rep05_pagesAndCsv() {
        var day = LocalDate.of(2032, 6, 1);
        var story = east(day).customer("C-778", "=SUM(1)");
        var expected = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var id = UUID.randomUUID();
            expected.add("CT-" + id.toString().substring(0, 8));
            story.contractDrafted(id, expected.get(i), "10.50", null).contractSigned(id, false);
        }
        Story.awaitRead(probe);
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        var filter = "?limit=2&status=SIGNED&signedFrom=2032-06-01&signedTo=2032-06-01&customerId=" + story.customerId;
        do {
            var page = get(TestPeople.GENERAL_MANAGER, filter + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.number"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);

        var csv = given().auth()
                .oauth2(Tokens.of(TestPeople.GENERAL_MANAGER))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/contract-performance" + filter + "&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = List.of(csv.split("\r\n", -1));
        assertThat(lines.getFirst()).startsWith("\uFEFF合同编号,合同类型,客户编号,客户名称,业务员,履行情况");
        assertThat(lines).hasSize(5);
        assertThat(csv)
                .contains("工程,C-778,'=SUM(1),")
                .contains("已签订,2032-06-01,")
                .contains(",CNY,10.50,0.00,");
        get(TestPeople.GENERAL_MANAGER, "?format=docx").then().statusCode(400);
        get(TestPeople.GENERAL_MANAGER, "?signedFrom=yesterday").then().statusCode(400);
    }

    @Test
    @DisplayName("REP-05 statistics per month, quarter and year of the signature: contracts, performed, late, amounts")
    void rep05_statistics() {
        var late = UUID.randomUUID();
        var performed = UUID.randomUUID();
        new Story(probe, TestPeople.REP_SOUTH_1, TestPeople.CLERK_SOUTH_1)
                .on(LocalDate.of(2019, 2, 4), MORNING)
                .contractDrafted(late, "CT-L" + number, "100.00", LocalDate.of(2019, 3, 1))
                .contractSigned(late, false);
        new Story(probe, TestPeople.REP_SOUTH_1, TestPeople.CLERK_SOUTH_1)
                .on(LocalDate.of(2019, 3, 4), MORNING)
                .contractDrafted(performed, "CT-P" + number, "100.00", LocalDate.of(2019, 12, 1))
                .contractSigned(performed, false)
                .under(performed)
                .entered("100.00", "1")
                .confirmed(1, "100.00", "1")
                .shipmentRequested("100.00", TestPeople.CLERK_SOUTH_1)
                .goodsShipped("100.00")
                .paid(UUID.randomUUID(), null, "100.00");
        Story.awaitRead(probe);
        var range = "&from=2019-01-01&to=2019-12-31";
        get(TestPeople.CLERK_SOUTH_1, "/statistics?period=month" + range)
                .then()
                .statusCode(200)
                .body("lines.begins", equalTo(List.of("2019-02-01", "2019-03-01")))
                .body("lines.late", equalTo(List.of(1, 0)))
                .body("lines.performed", equalTo(List.of(0, 1)));
        for (var period : List.of("quarter", "year")) {
            get(TestPeople.REGIONAL_MANAGER_SOUTH, "/statistics?period=" + period + range)
                    .then()
                    .body("lines.begins", equalTo(List.of("2019-01-01")))
                    .body("lines[0].contracts", equalTo(2))
                    .body("lines[0].late", equalTo(1))
                    .body("lines[0].performed", equalTo(1))
                    .body("lines[0].amount.amount", equalTo("200.00"))
                    .body("lines[0].paid.amount", equalTo("100.00"));
        }
        get(TestPeople.CLERK_EAST_1, "/statistics?period=year" + range).then().body("lines", equalTo(List.of()));
        get(TestPeople.CLERK_EAST_1, "/statistics?period=week").then().statusCode(400);
    }
}
