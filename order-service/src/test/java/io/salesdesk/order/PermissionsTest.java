package io.salesdesk.order;

import static io.salesdesk.order.Desk.as;

import io.salesdesk.platform.testing.CommandTable;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, over every request of this service. */
@SalesdeskTest
class PermissionsTest {

    @Test
    @DisplayName("every request is answered as the table of permissions says, to every role and to nobody else")
    void everyRequestAsEveryRole() {
        var customer = Desk.customer();
        var product = Desk.product();
        var registration = registration(customer, product);
        var amendment = Desk.order(customer, product);
        amendment.remove("customerId");
        CommandTable.of("order")
                .scoped("/orders/{id}", Desk.entered(customer, product))
                .scoped("/contracts/{id}", ContractsTest.drafted(customer, product))
                .scoped("/project-registrations/{id}", registration)
                .scoped("/special-price-requests/{id}", specialPrice(registration, product))
                .everybodys("/products/{id}", product)
                .body("POST /orders/{id}/amendments", amendment)
                .body("POST /orders/{id}/review", Desk.passed(1))
                .body(
                        "POST /orders/{id}/documents",
                        Map.of("kind", "SIGNED_ORDER", "attachmentId", CommandTable.attachment()))
                .holds();
    }

    private UUID registration(UUID customer, UUID product) {
        return posted(
                "/api/v1/project-registrations",
                Map.of(
                        "customerId",
                        customer,
                        "name",
                        "虹桥酒店客房改造",
                        "location",
                        "上海市闵行区申虹路88号",
                        "plannedUse",
                        "2099-03-01",
                        "lines",
                        List.of(Map.of("productId", product, "quantity", "300", "unit", "ROLL"))));
    }

    private UUID specialPrice(UUID registration, UUID product) {
        return posted(
                "/api/v1/special-price-requests",
                Map.of(
                        "registrationId",
                        registration,
                        "currency",
                        "CNY",
                        "reason",
                        "工程投标",
                        "lines",
                        List.of(Desk.line(product, "200", "98.50"))));
    }

    private static UUID posted(String path, Object body) {
        return Desk.id(as(Desk.CLERK, body).post(path).then().statusCode(201));
    }
}
