package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class StockCountTest {

    @Inject
    TestOrders orders;

    @Inject
    StockBooks books;

    @Test
    @DisplayName("FUL-14 a difference changes stock when the supervisor, who did not count, has decided so")
    void ful14_differenceNeedsASecondPerson() {
        var product = orders.product();
        var item = orders.stock(product, "2511-A", 100);
        String approval = count(TestPeople.EVERYBODY, item, "97")
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("approvalId");
        assertThat(TestOrders.available(product)).isEqualByComparingTo("100");
        count(TestPeople.WAREHOUSE_1, item, "98").statusCode(409);

        decide(TestPeople.EVERYBODY, approval)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:maker-is-never-checker"));
        decide(TestPeople.WAREHOUSE_1, approval).statusCode(403);
        decide(TestPeople.WAREHOUSE_SUPERVISOR, approval).statusCode(200);

        assertThat(TestOrders.available(product)).isEqualByComparingTo("97");
        var adjusted = orders.probe()
                .await("StockAdjusted", item, event -> event.text("/cause").equals("COUNTED"));
        assertThat(adjusted.text("/quantity")).isEqualTo("-3");
        books.mustBalance();
        EventContracts.ofProject()
                .checkPublished("fulfilment", orders.probe().caughtUp().events());
    }

    @Test
    @DisplayName("FUL-14 as many as were known is no difference")
    void ful14_noDifference() {
        var item = orders.stock(orders.product(), "2511-A", 100);

        count(TestPeople.WAREHOUSE_1, item, "100")
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("approvalId", nullValue());
    }

    @Test
    @DisplayName("FUL-14 goods that are promised are not counted away")
    void ful14_promisedGoods() {
        var product = orders.product();
        var item = orders.stock(product, "2511-A", 100);
        var order = TestOrders.order(UUID.randomUUID(), TestOrders.line(product, 90));
        orders.enter(order);
        orders.probe().await("StockChecked", order.id());
        String approval = count(TestPeople.WAREHOUSE_1, item, "80").extract().path("approvalId");

        decide(TestPeople.WAREHOUSE_SUPERVISOR, approval)
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:counted-goods-are-promised"));
        books.mustBalance();
    }

    private static ValidatableResponse count(Person person, UUID item, String counted) {
        return person.request()
                .body(Map.of("stockItemId", item, "counted", counted, "reason", "月度盘点"))
                .post("/api/v1/stock-counts")
                .then();
    }

    private static ValidatableResponse decide(Person person, String approval) {
        return person.request()
                .body(Map.of("decision", "APPROVED", "reason", "已复点"))
                .post("/api/v1/approvals/%s/decision".formatted(approval))
                .then();
    }
}
