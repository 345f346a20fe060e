package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.platform.messaging.Inbox;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class FuturesTest {

    private static final LocalDate NEXT_YEAR = LocalDate.of(2099, 1, 15);

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Inject
    Inbox inbox;

    @Test
    @DisplayName("FUL-05 FUL-06 what is short is asked of purchasing, whose answer completes the stock answer")
    void ful06_answerCompletesTheStockAnswer() {
        var product = orders.product();
        orders.stock(product, "2511-A", 12);
        var customer = orders.customer(true);
        var order = TestOrders.order(customer, TestOrders.line(product, 20));
        orders.enter(order);
        var incomplete = orders.probe().await("StockChecked", order.id());
        assertThat(incomplete.data().at("/complete").asBoolean()).isFalse();
        var inquiry = FuturesSteps.openInquiryOf(orders, order);

        TestPeople.PURCHASING
                .request()
                .get("/api/v1/futures-inquiries/" + inquiry)
                .then()
                .statusCode(200)
                .body("orderNumber", equalTo(order.number()))
                .body("model", equalTo("WP0101"))
                .body("bookName", equalTo("云栖无纺墙纸 米白"))
                .body("quantity", equalTo("8.000"))
                .body("waitsFor", contains("PURCHASING"));

        FuturesSteps.answer(TestPeople.PURCHASING, inquiry, "FOREIGN", NEXT_YEAR)
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("missing", empty());

        var complete = orders.probe().await("StockChecked", order.id(), 2).get(1);
        assertThat(complete.data().at("/complete").asBoolean()).isTrue();
        assertThat(complete.text("/revision")).isEqualTo("1");
        assertThat(complete.text("/answerId")).isNotEqualTo(incomplete.text("/answerId"));
        assertThat(complete.text("/lines/0/origin")).isEqualTo("FOREIGN");
        assertThat(complete.text("/lines/0/expectedDate")).isEqualTo(NEXT_YEAR.toString());
        for (var same : List.of("lineId", "allocated", "futures", "batch", "stockLineId", "futuresLineId")) {
            assertThat(complete.text("/lines/0/" + same)).isEqualTo(incomplete.text("/lines/0/" + same));
        }
        var key = "futures-answered:" + inquiry;
        var notice = orders.probe()
                .await(
                        key,
                        event -> event.name().equals("NoticeRequested")
                                && event.text("/deduplicationKey").equals(key));
        assertThat(notice.text("/recipient/id")).isEqualTo(customer.toString());
        FuturesSteps.answer(TestPeople.PURCHASING, inquiry, "DOMESTIC", NEXT_YEAR)
                .statusCode(409);
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("FUL-06 the answer is complete only when every line of the revision is answered")
    void ful06_everyLineIsAnswered() {
        var first = TestOrders.line(orders.product(), 5);
        var second = TestOrders.line(orders.product(), 7);
        var order = TestOrders.order(orders.customer(true), first, second);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.awaitConsumed();

        FuturesSteps.answer(TestPeople.PURCHASING, inquiryOf(order, first.id()), "DOMESTIC", NEXT_YEAR)
                .statusCode(200);
        assertThat(orders.probe().caughtUp().events("StockChecked", order.id())).hasSize(1);

        FuturesSteps.answer(TestPeople.PURCHASING, inquiryOf(order, second.id()), "FOREIGN", NEXT_YEAR)
                .statusCode(200);
        var complete = orders.probe().await("StockChecked", order.id(), 2).get(1);
        assertThat(complete.data().at("/complete").asBoolean()).isTrue();
        assertThat(complete.text("/lines/0/origin")).isEqualTo("DOMESTIC");
        assertThat(complete.text("/lines/1/origin")).isEqualTo("FOREIGN");
    }

    @Test
    @DisplayName("FUL-05 one transaction asks for a line of a known order and for the lines of a new one")
    void ful05_inquiriesOfKnownAndNewOrders() {
        var product = orders.product();
        orders.stock(product, "2511-A", 10);
        var line = TestOrders.line(product, 10);
        var known = TestOrders.order(orders.customer(true), line);
        orders.enter(known);
        orders.probe().await("StockChecked", known.id());
        orders.awaitConsumed();
        var added = TestOrders.order(known.customer(), TestOrders.line(product, 4));

        inbox.receive(TestEvent.polled(List.of(
                TestOrders.amended(known.next(line.of(13)), false).withSequence(2),
                TestOrders.entered(added).withSequence(1))));

        var ofKnown = FuturesSteps.openInquiryOf(orders, known);
        var ofAdded = FuturesSteps.openInquiryOf(orders, added);
        assertThat(books.transactionOfInquiry(ofAdded))
                .as("the transaction that asked for the new order, not one of its own after the batch had failed")
                .isEqualTo(books.transactionOfInquiry(ofKnown));
    }

    @Test
    @DisplayName("FUL-05 an amended line asks anew, an untouched one keeps its answer, a cancelled order asks no more")
    void ful05_amendmentAndCancellation() {
        var kept = TestOrders.line(orders.product(), 5);
        var changed = TestOrders.line(orders.product(), 7);
        var order = TestOrders.order(orders.customer(true), kept, changed);
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        orders.awaitConsumed();
        FuturesSteps.answer(TestPeople.PURCHASING, inquiryOf(order, kept.id()), "DOMESTIC", NEXT_YEAR)
                .statusCode(200);
        var before = inquiryOf(order, changed.id());

        orders.amend(order.next(kept, changed.of(9)), false);
        orders.probe().await("FuturesInquiryClosed", before);
        orders.awaitConsumed();

        var after = inquiryOf(order, changed.id());
        assertThat(after).isNotEqualTo(before);
        assertThat(openInquiries(order)).containsExactly(after.toString());
        FuturesSteps.answer(TestPeople.PURCHASING, before, "DOMESTIC", NEXT_YEAR)
                .statusCode(409);

        orders.cancel(order.next(kept, changed.of(9)));
        var closed = orders.probe().await("FuturesInquiryClosed", after);
        assertThat(closed.text("/reason")).isEqualTo("ORDER_CANCELLED");
        assertThat(openInquiries(order)).isEmpty();
    }

    @Test
    @DisplayName("FUL-05 a clerk asks without an order, with every field of the form, and may take the question back")
    void ful05_withoutAnOrder() {
        var product = orders.product();
        var customer = orders.customer(true);
        orders.awaitConsumed();
        var whole = Map.<String, Object>of(
                "customerId",
                customer,
                "productId",
                product.id(),
                "quantity",
                "150",
                "bookName",
                "云栖第三版",
                "manufacturer",
                "Grandeco NV",
                "alreadyOrdered",
                false,
                "suggestedStocking",
                "50",
                "foreignStockChecked",
                false);
        var withoutManufacturer = new HashMap<>(whole);
        withoutManufacturer.remove("manufacturer");

        ask(TestPeople.CLERK_EAST_1, withoutManufacturer)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:futures-inquiry-form-is-incomplete"))
                .body("requirement", equalTo("FUL-05"))
                .body("missing", contains("manufacturer"));
        ask(TestPeople.CLERK_SOUTH_1, whole).statusCode(404);
        String id = ask(TestPeople.CLERK_EAST_1, whole)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        assertThat(orders.probe()
                        .await("FuturesInquiryAsked", UUID.fromString(id))
                        .text("/askedBy"))
                .isEqualTo(TestPeople.CLERK_EAST_1.id().toString());

        TestPeople.CLERK_EAST_2
                .request()
                .body(Map.of("reason", "客户改选现货"))
                .post("/api/v1/futures-inquiries/%s/withdrawal".formatted(id))
                .then()
                .statusCode(200)
                .body("closeReason", equalTo("WITHDRAWN"));
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    private static ValidatableResponse ask(Person person, Map<String, Object> body) {
        return person.request().body(body).post("/api/v1/futures-inquiries").then();
    }

    private static UUID inquiryOf(Order order, UUID line) {
        return UUID.fromString(TestPeople.PURCHASING
                .request()
                .queryParam("orderId", order.id())
                .get("/api/v1/futures-inquiries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.lineId == '%s' && it.state != 'CLOSED' }.id".formatted(line)));
    }

    private static List<String> openInquiries(Order order) {
        return TestPeople.PURCHASING
                .request()
                .queryParam("orderId", order.id())
                .queryParam("state", "OPEN")
                .get("/api/v1/futures-inquiries")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
