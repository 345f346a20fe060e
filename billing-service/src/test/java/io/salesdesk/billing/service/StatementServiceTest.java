package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class StatementServiceTest {

    private final Story story = new Story();

    @Test
    @DisplayName("BIL-25 a statement shows opening, shipments, receipts and closing, is checked, sent and confirmed")
    void bil25_drawnCheckedSentConfirmed() {
        var customer = story.customer("GOOD");
        var order = story.order(customer, "STANDARD", "100.00");
        story.postedMoney(customer, "60.00", new Story.Share(order, "60.00"));
        var shipment = story.requestAndAwaitRelease(order, "60.00");
        story.ship(shipment);
        story.postedMoney(customer, "15.00");

        var statement = Story.created(draw(CLERK_EAST_1, customer));

        FINANCE_1
                .request()
                .get("/api/v1/statements/{id}", statement)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAWN"))
                .body("opening.amount", equalTo("0.00"))
                .body("shipped.amount", equalTo("60.00"))
                .body("received.amount", equalTo("75.00"))
                .body("closing.amount", equalTo("-15.00"))
                .body("entries.kind", containsInAnyOrder("RECEIPT", "SHIPMENT", "RECEIPT"))
                .body("entries[2].balance.amount", equalTo("-15.00"));
        draw(CLERK_EAST_1, customer)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:statement-of-the-period-exists"));
        send(CLERK_EAST_1, statement).then().statusCode(409);
        check(FINANCE_1, statement, "PASSED").then().statusCode(200).body("state", equalTo("CHECKED"));
        send(CLERK_EAST_1, statement).then().statusCode(200).body("state", equalTo("SENT"));
        CLERK_EAST_2
                .request()
                .body(Map.of("answeredBy", "王会计"))
                .post("/api/v1/statements/{id}/confirmation", statement)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("answeredBy", equalTo("王会计"));

        var id = UUID.fromString(statement);
        assertThat(story.probe().await("StatementSent", id).key())
                .isEqualTo(customer.id().toString());
        assertThat(story.probe().await("StatementConfirmed", id).text("/closingBalance/amount"))
                .isEqualTo("-15.00");
        var notice = story.probe()
                .await(
                        "the notice of statement " + statement,
                        event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").equals("statement-sent:" + statement));
        assertThat(notice.text("/recipient/id")).isEqualTo(customer.id().toString());
        assertThat(notice.text("/parameters/closing")).isEqualTo("-15.00 CNY");
        CLERK_SOUTH_1.request().get("/api/v1/statements/{id}", statement).then().statusCode(404);
        CLERK_EAST_1
                .request()
                .queryParam("customerId", customer.id())
                .queryParam("state", "CONFIRMED")
                .get("/api/v1/statements")
                .then()
                .statusCode(200)
                .body("items.id", contains(statement))
                .body("items[0].entries", nullValue());
    }

    @Test
    @DisplayName("BIL-25 a disputed statement lists its differences and is drawn up anew")
    void bil25_disputeListsDifferences() {
        var customer = story.customer("GOOD");
        story.postedMoney(customer, "15.00");
        var statement = Story.created(draw(CLERK_EAST_1, customer));
        check(FINANCE_1, statement, "PASSED").then().statusCode(200);
        send(CLERK_EAST_1, statement).then().statusCode(200);

        CLERK_EAST_1
                .request()
                .body(Map.of("answeredBy", "王会计", "differences", List.of()))
                .post("/api/v1/statements/{id}/dispute", statement)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:differences-are-listed"));
        CLERK_EAST_1
                .request()
                .body(Map.of(
                        "answeredBy",
                        "王会计",
                        "differences",
                        List.of(Map.of("reference", "11 月汇款", "ours", "15.00", "theirs", "18.00"))))
                .post("/api/v1/statements/{id}/dispute", statement)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISPUTED"))
                .body("differences.source", contains("CUSTOMER"));

        var disputed = story.probe().await("StatementDisputed", UUID.fromString(statement));
        assertThat(disputed.text("/differences/0/theirs")).isEqualTo("18.00");
        draw(CLERK_EAST_1, customer).then().statusCode(201);
    }

    @Test
    @DisplayName("BIL-25 finance rejects with listed differences, and nobody checks what they drew up")
    void bil25_financeChecks() {
        var customer = story.customer("GOOD");
        story.postedMoney(customer, "15.00");
        var statement = Story.created(draw(EVERYBODY, customer));
        check(EVERYBODY, statement, "PASSED")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:statement-is-checked-by-another"));
        check(FINANCE_1, statement, "FAILED")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:differences-are-listed"));

        FINANCE_1
                .request()
                .body(Map.of(
                        "outcome",
                        "FAILED",
                        "differences",
                        List.of(Map.of("reference", "银行流水", "ours", "15.00", "theirs", "14.00", "remark", "手续费"))))
                .post("/api/v1/statements/{id}/check", statement)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("differences", hasSize(1));
        draw(CLERK_EAST_1, customer).then().statusCode(201);
    }

    @Test
    @DisplayName("BIL-25 the closing balance of one period is the opening of the next, and no period lies ahead")
    void bil25_periodsFollowEachOther() {
        var customer = story.customer("GOOD");
        story.settled();
        story.postedMoney(customer, "15.00");
        var today = LocalDate.parse(Story.today());

        CLERK_EAST_1
                .request()
                .body(Map.of("customerId", customer.id(), "from", today, "to", today.plusDays(1)))
                .post("/api/v1/statements")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:statement-covers-days-that-have-come"));
        CLERK_EAST_1
                .request()
                .body(Map.of("customerId", customer.id(), "from", today.minusDays(30), "to", today.minusDays(1)))
                .post("/api/v1/statements")
                .then()
                .statusCode(201)
                .body("closing.amount", equalTo("0.00"))
                .body("entries", hasSize(0));
        draw(CLERK_EAST_1, customer).then().statusCode(201).body("opening.amount", equalTo("0.00"));
        CLERK_SOUTH_1
                .request()
                .body(Map.of("customerId", customer.id(), "from", today, "to", today))
                .post("/api/v1/statements")
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("BIL-24 a project order's price that is not the approved one is a listed difference and does not pass")
    void bil24_priceIsCheckedAgainstTheApproval() {
        var invoices = new InvoiceStory(story);
        var customer = story.customer("GOOD");
        var request = UUID.randomUUID();
        var line = InvoiceStory.Line.of("10", "98.5");
        var sale = invoices.atSpecialPrice(customer, request, line);
        story.postedMoney(customer, "985.00", new Story.Share(sale.order(), "985.00"));
        story.ship(story.requestAndAwaitRelease(sale.order(), "985.00"));
        var statement = Story.created(draw(CLERK_EAST_1, customer));
        invoices.approvePrice(customer, request, line.product(), "95");

        check(FINANCE_1, statement, "PASSED")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:statement-price-differs-from-the-approved-price"))
                .body("requirement", equalTo("BIL-24"))
                .body("differences[0].ours", equalTo("98.5"))
                .body("differences[0].theirs", equalTo("95"));
        check(FINANCE_1, statement, "FAILED")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("differences.source", contains("PRICE_APPROVAL"));

        // The approval of another round is the one that counts.
        invoices.approvePrice(customer, request, line.product(), "98.50");
        check(FINANCE_1, Story.created(draw(CLERK_EAST_1, customer)), "PASSED")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHECKED"));
    }

    private static Response draw(Person by, Story.Customer customer) {
        // Another test may have moved the clock ahead of the day on which the goods left.
        return by.request()
                .body(Map.of("customerId", customer.id(), "from", "2026-01-01", "to", Story.today()))
                .post("/api/v1/statements");
    }

    private static Response check(Person by, String statement, String outcome) {
        return by.request().body(Map.of("outcome", outcome)).post("/api/v1/statements/{id}/check", statement);
    }

    private static Response send(Person by, String statement) {
        return by.request().body(Map.of()).post("/api/v1/statements/{id}/sending", statement);
    }
}
