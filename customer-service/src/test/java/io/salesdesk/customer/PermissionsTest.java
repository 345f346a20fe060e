package io.salesdesk.customer;

import io.salesdesk.platform.testing.CommandTable;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, over every request of this service. */
@SalesdeskTest
class PermissionsTest {

    private static final Map<String, String> CONTACT = Map.of("name", "赵", "role", "采购", "phone", "021-5555666");
    private static final Map<String, String> ADDRESS = Map.of("kind", "DELIVERY", "line", "某路1号");
    private static final Map<String, Object> CHANGE =
            Map.of("name", "无主公司", "type", "AGENT", "currency", "CNY", "settlementMethod", "CASH", "active", true);

    @Test
    @DisplayName("every request is answered as the table of permissions says, to every role and to nobody else")
    void everyRequestAsEveryRole() {
        var customer = TestCompany.customerInTheEast();
        CommandTable.of("customer")
                .scoped("/customers/{id}", customer)
                .scoped("/credit-investigations/{id}", investigation(customer))
                .body("PUT /customers/{id}", CHANGE)
                .body("POST /customers/{id}/contacts", CONTACT)
                .body("PUT /customers/{id}/contacts/{contactId}", CONTACT)
                .body("POST /customers/{id}/addresses", ADDRESS)
                .body("PUT /customers/{id}/addresses/{addressId}", ADDRESS)
                .body("PUT /customers/{id}/invoicing-data", Map.of("title", "甲", "taxId", TestCompany.taxId()))
                .scoped("/communications/{id}", communication())
                .scoped("/delegations/{id}", delegation())
                .everybodys("/people/{id}", TestPeople.LEGAL.id())
                .everybodys("/org-units/{id}", TestPeople.SOUTH.id())
                .everybodys("/calendar/{year}", calendar())
                .holds();
    }

    /** Of the salesperson's authority to the clerk, for days that no other test knows. */
    private static String delegation() {
        return TestCompany.as(TestPeople.REP_EAST_1)
                .body(Map.of(
                        "toPersonId",
                        TestPeople.CLERK_EAST_1.id(),
                        "commands",
                        List.of("order.enter"),
                        "validFrom",
                        "2098-01-01",
                        "validTo",
                        "2098-01-02"))
                .post("/api/v1/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int calendar() {
        int year = 2097;
        TestCompany.as(TestPeople.ADMIN)
                .body(Map.of("holidays", List.of(), "workingDays", List.of()))
                .put("/api/v1/calendar/{year}", year)
                .then()
                .statusCode(200);
        return year;
    }

    /** A text message to the salesperson. */
    private static UUID communication() {
        var id = UUID.randomUUID();
        var kafka = EventProbe.shared();
        kafka.publish(TestEvent.of(
                "order",
                "NoticeRequested",
                id,
                Map.of(
                        "noticeId",
                        id,
                        "template",
                        "order-exception",
                        "recipient",
                        Map.of("kind", "PERSON", "id", TestPeople.REP_EAST_1.id()),
                        "channel",
                        "SMS",
                        "parameters",
                        Map.of("orderNumber", "SO-2026-000001", "reason", "QUANTITY", "description", "少 2 卷"),
                        "deduplicationKey",
                        "permissions:" + id)));
        kafka.awaitConsumed(ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.group.id", String.class));
        return id;
    }

    private static String investigation(UUID customer) {
        return TestCompany.as(TestPeople.CLERK_EAST_1)
                .body(Map.of("customerId", customer))
                .post("/api/v1/credit-investigations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
