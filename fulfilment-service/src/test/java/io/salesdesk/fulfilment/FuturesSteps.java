package io.salesdesk.fulfilment;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.fulfilment.TestOrders.Order;
import io.salesdesk.platform.testing.Person;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The acts on inquiries for futures over REST. */
final class FuturesSteps {

    private FuturesSteps() {}

    /** The open inquiry of an order that has just one, as soon as it is there. */
    static UUID openInquiryOf(TestOrders orders, Order order) {
        return UUID.fromString(orders.probe()
                .await(
                        "inquiry of " + order.number(),
                        event -> event.name().equals("FuturesInquiryAsked")
                                && order.id()
                                        .toString()
                                        .equals(event.data().at("/orderId").asText()))
                .text("/inquiryId"));
    }

    static ValidatableResponse answer(Person person, UUID inquiry, String origin, LocalDate expected) {
        return person.request()
                .body(Map.of(
                        "origin",
                        origin,
                        "expectedDate",
                        expected,
                        "manufacturer",
                        "Grandeco NV",
                        "foreignStockChecked",
                        true))
                .post("/api/v1/futures-inquiries/%s/answer".formatted(inquiry))
                .then();
    }
}
