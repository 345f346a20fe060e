package io.salesdesk.customer.customers;

import static io.salesdesk.customer.TestCompany.as;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REVIEWER_EAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.salesdesk.customer.TestCompany;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What time does to a customer's file. */
@SalesdeskTest
class LapsingTest {

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    @Test
    @DisplayName("CUS-05 a verified paper whose date has passed lapses, and every service is told")
    void cus05_paperLapsesByDate() {
        var customer = TestCompany.customerInTheEast();
        var today = clock.today();
        String paper = as(CLERK_EAST_1)
                .body(Map.of("kind", "GSP_CERTIFICATE", "reference", "GSP-1", "validUntil", today.toString()))
                .post("/api/v1/customers/" + customer + "/qualifications")
                .path("id");
        var path = "/api/v1/customers/" + customer + "/qualifications/" + paper;
        as(REVIEWER_EAST).post(path + "/verification").then().statusCode(200);
        EventProbe.shared().await("QualificationVerified", customer);
        jdbc.update(
                "update qualification set valid_until = ? where id = ?", today.minusDays(1), UUID.fromString(paper));

        var lapsed = EventProbe.shared().await("QualificationLapsed", customer).data();
        assertThat(lapsed.path("qualificationId").asText()).isEqualTo(paper);
        assertThat(lapsed.path("lapsedOn").asText()).isEqualTo(today.toString());
        as(CLERK_EAST_1).get(path).then().body("state", equalTo("LAPSED"));
    }

    @Test
    @DisplayName("CUS-08 the overdue list has the active customers whose verification was due before today")
    void cus08_overdueList() {
        var overdue = TestCompany.customerInTheEast();
        var dueToday = TestCompany.customerInTheEast();
        jdbc.update(
                "update customer set next_verification_due = ? where id = ?",
                clock.today().minusDays(1),
                overdue);
        jdbc.update("update customer set next_verification_due = ? where id = ?", clock.today(), dueToday);
        as(CLERK_EAST_1)
                .get("/api/v1/customers?verificationOverdue=true&limit=200")
                .then()
                .body("items.id", hasItem(overdue.toString()))
                .body("items.id", not(hasItem(dueToday.toString())));
        as(CLERK_EAST_1)
                .body(Map.of())
                .post("/api/v1/customers/" + overdue + "/verification")
                .then()
                .statusCode(200);
        as(CLERK_EAST_1)
                .get("/api/v1/customers?verificationOverdue=true&limit=200")
                .then()
                .body("items.id", not(hasItem(overdue.toString())));
    }
}
