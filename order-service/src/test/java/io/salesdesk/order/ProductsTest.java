package io.salesdesk.order;

import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ProductsTest {

    private static final EventProbe KAFKA = EventProbe.shared();

    @Test
    @DisplayName("ORD-27 a listed product is published with its list price; the floor price stays confidential")
    void ord27_listing() {
        var productId = Desk.product("122.50");

        var listed = KAFKA.await("ProductListed", productId);
        assertThat(listed.data().toString()).contains("122.5").doesNotContain("floor");
        as(TestPeople.WAREHOUSE_1)
                .get("/api/v1/products/" + productId)
                .then()
                .statusCode(200)
                .body("listUnitPrice", equalTo("122.5"))
                .body("floorUnitPrice", nullValue());
        as(TestPeople.FINANCE_1)
                .get("/api/v1/products/" + productId + "/floor-price")
                .then()
                .statusCode(200)
                .body("floorUnitPrice", not(nullValue()));
        EventContracts.ofProject().checkPublished("order", KAFKA.events());
    }

    @Test
    @DisplayName("A-36 a new price holds from its day; the old one stays for the days before")
    void a36_priceByDate() {
        var number = "P-" + UUID.randomUUID();
        var productId = Desk.id(as(TestPeople.ADMIN, Desk.productBody(number, "100"))
                .post("/api/v1/products")
                .then()
                .statusCode(201));
        var dearer = Desk.productBody(number, "110");
        dearer.put("validFrom", "2099-01-01");

        as(TestPeople.ADMIN, dearer).put("/api/v1/products/" + productId).then().statusCode(200);
        KAFKA.await("ProductChanged", productId);
        var cheaper = Desk.productBody(number, "90");
        cheaper.put("validFrom", "2020-01-01");
        as(TestPeople.ADMIN, cheaper)
                .put("/api/v1/products/" + productId)
                .then()
                .statusCode(200);

        as(Desk.CLERK).get("/api/v1/products/" + number).then().statusCode(200).body("listUnitPrice", equalTo("100"));
        as(Desk.CLERK)
                .get("/api/v1/products?number=" + number)
                .then()
                .statusCode(200)
                .body("items.listUnitPrice", equalTo(List.of("100")));
    }

    @Test
    @DisplayName("a taken number, another unit and a floor above the list are refused")
    void refusals() {
        var number = "P-" + UUID.randomUUID();
        var body = Desk.productBody(number, "100");
        var productId = Desk.id(
                as(TestPeople.ADMIN, body).post("/api/v1/products").then().statusCode(201));

        refused(as(TestPeople.ADMIN, body).post("/api/v1/products"), "product-number-taken");
        body.put("unit", "BOX");
        refused(as(TestPeople.ADMIN, body).put("/api/v1/products/" + productId), "product-unit-is-fixed");
        body.put("unit", "ROLL");
        body.put("floorUnitPrice", "101");
        refused(as(TestPeople.ADMIN, body).put("/api/v1/products/" + productId), "floor-price-above-list");
        body.put("taxRate", "1.5");
        as(TestPeople.ADMIN, body).put("/api/v1/products/" + productId).then().statusCode(400);
        as(Desk.CLERK).get("/api/v1/products/nothing").then().statusCode(404);
    }

    private static void refused(io.restassured.response.Response response, String code) {
        response.then().statusCode(422).body("type", equalTo("urn:salesdesk:rule:" + code));
    }

    @Test
    @DisplayName("products page by number and filter")
    void lists() {
        var number = "P-" + UUID.randomUUID();
        as(TestPeople.ADMIN, Desk.productBody(number, "100"))
                .post("/api/v1/products")
                .then()
                .statusCode(201);
        Desk.product();

        var first = as(Desk.CLERK)
                .get("/api/v1/products?limit=1&category=WALLCOVERING&active=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.<Object>getList("items")).hasSize(1);
        assertThat(first.getString("nextCursor")).isNotNull();
        as(Desk.CLERK).get("/api/v1/products?number=" + number).then().body("items.number", equalTo(List.of(number)));
    }
}
