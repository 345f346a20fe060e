package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_2;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.salesdesk.billing.service.InvoiceStory.Line;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class ContractLedgerServiceTest {

    private final Story story = new Story();
    private final InvoiceStory invoices = new InvoiceStory(story);

    @Test
    @DisplayName("BIL-14 BIL-15 a contract's ledger has sales revenue, freight, recovered and receivable of its orders")
    void bil15_ledgerPerContract() {
        var customer = story.customer("GOOD");
        var contract = UUID.randomUUID();
        invoices.sign(customer, contract);
        var shipped = invoices.underContract(customer, contract, "20.00", Line.of("10", "10"));
        var waiting = invoices.underContract(customer, contract, "0.00", Line.of("1", "30"));
        invoices.underContract(customer, UUID.randomUUID(), "0.00", Line.of("1", "5"));
        story.postedMoney(
                customer,
                "60.00",
                new Story.Share(shipped.order(), "50.00"),
                new Story.Share(waiting.order(), "10.00"));
        story.slip(customer, "70.00", new Story.Share(shipped.order(), "70.00"));
        story.ship(story.requestAndAwaitRelease(shipped.order(), "120.00"), null, "20.00");

        REP_EAST_1
                .request()
                .get("/api/v1/contract-ledgers/{id}", contract)
                .then()
                .statusCode(200)
                .body("number", equalTo("CT-" + contract))
                .body("signedOn", equalTo("2026-11-02"))
                .body("orders", equalTo(2))
                .body("salesRevenue.amount", equalTo("100.00"))
                .body("freight.amount", equalTo("20.00"))
                .body("recovered.amount", equalTo("60.00"))
                .body("receivable.amount", equalTo("70.00"));
        REP_EAST_1
                .request()
                .queryParam("customerId", customer.id())
                .get("/api/v1/contract-ledgers")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.contractId", hasItem(contract.toString()));
        REP_EAST_1
                .request()
                .get("/api/v1/contract-ledgers/{id}/entries", contract)
                .then()
                .statusCode(200)
                .body("items.kind", contains("CREDIT_ALLOCATED", "CREDIT_ALLOCATED", "GOODS_SHIPPED"))
                .body("items[2].amount.amount", equalTo("120.00"));
    }

    @Test
    @DisplayName("BIL-14 a salesperson reads the ledgers of their own customers, and nobody else's")
    void bil14_withinScope() {
        var contract = UUID.randomUUID();
        invoices.underContract(story.customer("GOOD"), contract, "0.00", Line.of("1", "10"));

        REP_EAST_1
                .request()
                .get("/api/v1/contract-ledgers/{id}", contract)
                .then()
                .statusCode(200);
        for (var outsider : new Person[] {REP_EAST_2, CLERK_SOUTH_1}) {
            for (var path : new String[] {"", "/entries"}) {
                outsider.request()
                        .get("/api/v1/contract-ledgers/{id}" + path, contract)
                        .then()
                        .statusCode(404);
            }
        }
    }
}
