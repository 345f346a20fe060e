package io.salesdesk.order;

import static io.restassured.RestAssured.given;
import static io.salesdesk.order.Desk.CLERK;
import static io.salesdesk.order.Desk.REVIEWER;
import static io.salesdesk.order.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contracts, and the orders that they cover. */
@SalesdeskTest
class ContractsTest {

    private static final EventProbe KAFKA = EventProbe.shared();

    private static Map<String, Object> draft(UUID customerId, UUID productId) {
        var body = new HashMap<String, Object>();
        body.put("type", "SALE");
        body.put("customerId", customerId);
        body.put("currency", "CNY");
        body.put("deliveryTerm", "订金到账后九十天内交货");
        body.put("deliverBy", "2099-03-01");
        body.put("deliveryRoute", "公路运输");
        body.put("paymentMethod", "订金50%,余款发货前付清");
        body.put("ourObligations", "按期按质交货");
        body.put("customerObligations", "按期付款并验收");
        body.put("constraints", "未经书面同意不得转让");
        body.put("lines", List.of(Desk.line(productId, "600", "110")));
        return body;
    }

    static UUID drafted(UUID customerId, UUID productId) {
        return Desk.id(as(CLERK, draft(customerId, productId))
                .post("/api/v1/contracts")
                .then()
                .statusCode(201)
                .body("number", matchesPattern("CT-\\d{4}-\\d{6}"))
                .body("state", equalTo("DRAFTED"))
                .body("amount.amount", equalTo("66000.00")));
    }

    private static String uploaded() {
        return given().auth()
                .oauth2(Tokens.of(CLERK))
                .multiPart("file", "contract.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8), "application/pdf")
                .post("/api/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> signature() {
        var body = new HashMap<String, Object>();
        body.put("signedOn", "2026-01-05");
        body.put("originalAttachmentId", uploaded());
        return body;
    }

    @Test
    @DisplayName("ORD-22 a contract is drafted with its content and filed when signed; without a copy it is flagged")
    void ord22_draftedAndSigned() {
        var customerId = Desk.customer();
        var contractId = drafted(customerId, Desk.product());
        KAFKA.await("ContractDrafted", contractId);
        var path = "/api/v1/contracts/" + contractId;

        as(CLERK, signature())
                .post(path + "/signature")
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signature.complete", equalTo(false));
        as(CLERK)
                .get("/api/v1/contracts?complete=false&customerId=" + customerId)
                .then()
                .body("items.id", hasItem(contractId.toString()));
        as(CLERK, signature()).post(path + "/signature").then().statusCode(409);
        as(CLERK, Map.of("copyAttachmentId", uploaded()))
                .post(path + "/copy")
                .then()
                .statusCode(200)
                .body("signature.complete", equalTo(true));

        assertThat(KAFKA.await("ContractSigned", contractId, 2).stream()
                        .map(event -> event.data().path("complete").asBoolean())
                        .toList())
                .containsExactly(false, true);
        as(CLERK)
                .get("/api/v1/contracts?complete=false&customerId=" + customerId)
                .then()
                .body("items.id", not(hasItem(contractId.toString())));
        EventContracts.ofProject().checkPublished("order", KAFKA.events());
    }

    @Test
    @DisplayName("ORD-22 an incomplete contract, an unknown paper and other people's contracts are refused")
    void ord22_refusals() {
        var body = draft(Desk.customer(), Desk.product());
        body.remove("constraints");
        body.remove("lines");
        as(CLERK, body)
                .post("/api/v1/contracts")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:contract-is-incomplete"))
                .body("missing", equalTo(List.of("/constraints", "/lines")));
        var contractId = drafted(Desk.customer(), Desk.product());
        as(CLERK, Map.of("signedOn", "2026-01-05", "originalAttachmentId", UUID.randomUUID()))
                .post("/api/v1/contracts/" + contractId + "/signature")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:contract-attachment-unknown"));
        as(TestPeople.CLERK_SOUTH_1)
                .get("/api/v1/contracts/" + contractId)
                .then()
                .statusCode(404);
    }

    @Test
    @DisplayName("ORD-27 a price below the floor is not contracted without an approval, and the floor is not told")
    void ord27_belowFloor() {
        var product = Desk.productBody("P-" + UUID.randomUUID(), "122.00");
        product.put("floorUnitPrice", "115");
        var productId = Desk.id(as(TestPeople.SALES_MANAGER, product)
                .post("/api/v1/products")
                .then()
                .statusCode(201));
        as(CLERK, draft(Desk.customer(), productId))
                .post("/api/v1/contracts")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:contract-price-below-floor"))
                .body("requirement", equalTo("ORD-27"));
    }

    @Test
    @DisplayName("A-35 a signed contract covers the open order that names it, before and after it was signed")
    void a35_contractOfTheOrder() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var contractId = drafted(customerId, productId);
        var body = Desk.order(customerId, productId);
        body.put("contractId", contractId);
        var before = Desk.id(
                as(CLERK, body).post("/api/v1/orders").then().statusCode(201).body("contractOnFile", equalTo(false)));
        as(CLERK, signature())
                .post("/api/v1/contracts/" + contractId + "/signature")
                .then()
                .statusCode(200);
        assertThat(Desk.read(before).getBoolean("contractOnFile")).isTrue();
        KAFKA.await("OrderDocumentFiled", before);

        Desk.agreed(before);
        Desk.post(REVIEWER, before, "review", Desk.passed(1)).statusCode(200);
        var confirmed = KAFKA.await("OrderConfirmed", before).data();
        assertThat(confirmed.path("contractOnFile").asBoolean()).isTrue();
        assertThat(confirmed.path("contractId").asText()).isEqualTo(contractId.toString());
        as(CLERK, body).post("/api/v1/orders").then().statusCode(201).body("contractOnFile", equalTo(true));
    }

    @Test
    @DisplayName("A-35 a signed frame contract covers every order of the customer")
    void a35_frameContract() {
        var customerId = Desk.customer();
        var productId = Desk.product();
        var open = Desk.entered(customerId, productId);
        var contractId = drafted(customerId, productId);
        var body = signature();
        body.put("frame", true);
        as(CLERK, body)
                .post("/api/v1/contracts/" + contractId + "/signature")
                .then()
                .statusCode(200);

        assertThat(Desk.read(open).getBoolean("contractOnFile")).isTrue();
        assertThat(Desk.read(Desk.entered(customerId, productId)).getBoolean("contractOnFile"))
                .isTrue();
    }
}
