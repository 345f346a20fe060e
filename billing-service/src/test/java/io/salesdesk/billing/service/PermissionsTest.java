package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;

import io.salesdesk.billing.service.InvoiceStory.Line;
import io.salesdesk.platform.testing.CommandTable;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, over every request of this service. */
@SalesdeskTest
class PermissionsTest {

    private final Story story = new Story();
    private final InvoiceStory invoices = new InvoiceStory(story);

    @Test
    @DisplayName("every request is answered as the table of permissions says, to every role and to nobody else")
    void everyRequestAsEveryRole() {
        var customer = story.creditCustomer("KEY");
        var contract = UUID.randomUUID();
        var sale = invoices.underContract(customer, contract, "0.00", Line.of("10", "10"));
        var project = story.order(customer, "PROJECT", "100.00");
        story.confirm(project, UUID.randomUUID(), "80.00", "10", "20.00");
        var held = story.requestAndAwaitHold(sale.order(), "100.00");
        var grant = Story.created(story.askForCredit(CLERK_EAST_1, held, true));
        var remittance = story.postedMoney(customer, "15.00");
        var allocated = story.postedMoney(customer, "5.00", new Story.Share(sale.order(), "5.00"));
        var refund = Story.created(story.askForRefund(CLERK_EAST_1, story.customerWithCredit("5.00"), "5.00"));
        story.settled();
        CommandTable.of("billing")
                .scoped("/accounts/{customerId}", customer.id())
                .scoped("/contract-ledgers/{contractId}", contract)
                .scoped("/credit-grants/{id}", grant)
                .scoped("/deposits/{orderId}", project.id())
                .scoped("/dunning-cases/{id}", first("/dunning-cases?orderId=" + project.id()))
                .scoped("/collection-plans/{id}", plan(customer, sale.order()))
                .scoped("/invoices/{id}", first("/invoices?orderId=" + sale.id()))
                .scoped("/refunds/{id}", refund)
                .scoped("/remittances/{id}", remittance)
                .scoped("/shipment-releases/{shipmentId}", held.id())
                .scoped("/statements/{id}", statement(customer))
                .everybodys("/payments/{allocationId}", allocated)
                .holds();
    }

    private static String plan(Story.Customer customer, Story.Order order) {
        return Story.created(CLERK_EAST_1
                .request()
                .body(Map.of(
                        "customerId",
                        customer.id(),
                        "orderIds",
                        List.of(order.id()),
                        "instalments",
                        List.of(Map.of(
                                "dueOn",
                                LocalDate.parse(Story.today()).plusDays(7),
                                "amount",
                                Story.money("95.00"),
                                "method",
                                "TRANSFER"))))
                .post("/api/v1/collection-plans"));
    }

    private static String statement(Story.Customer customer) {
        return Story.created(CLERK_EAST_1
                .request()
                .body(Map.of("customerId", customer.id(), "from", "2026-01-01", "to", Story.today()))
                .post("/api/v1/statements"));
    }

    private static String first(String list) {
        return ADMIN.request()
                .get("/api/v1" + list)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
