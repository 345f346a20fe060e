package io.salesdesk.reporting.worklist.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import io.salesdesk.reporting.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class WorklistTest {

    private static final Map<String, String> AMOUNT = Map.of("amount", "900.00", "currency", "CNY");

    private final EventProbe probe = EventProbe.shared();

    private Story east() {
        return new Story(probe, TestPeople.REP_EAST_1, TestPeople.CLERK_EAST_1);
    }

    /** What waits for the person, over all pages. */
    private List<Map<String, Object>> work(Person person, int limit) {
        Story.awaitRead(probe);
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = given().auth()
                    .oauth2(Tokens.of(person))
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/api/v1/worklist")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            all.addAll(items);
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return all;
    }

    private List<Object> kinds(Person person, UUID subject) {
        return work(person, 200).stream()
                .filter(item -> subject.toString().equals(item.get("subjectId")))
                .map(item -> item.get("kind"))
                .toList();
    }

    private static Map<String, Object> creditGrant(UUID grant, String decider) {
        return Map.of(
                "grantId", grant, "amount", AMOUNT, "requestedBy", TestPeople.CLERK_EAST_1.id(), "decider", decider);
    }

    @Test
    @DisplayName(
            "BIL-01 what a cancelled order left over waits for the desk, a refund for its decision, then for finance")
    void bil01_refundWaits() {
        var refund = UUID.randomUUID();
        var story = east().customer("C-6D", "退款客户");
        story.matter(
                "billing", "CustomerCreditChanged", story.customerId, credit("900.00", "900.00", "ORDER_CANCELLED"));
        assertThat(kinds(TestPeople.CLERK_EAST_1, story.customerId)).containsExactly("CUSTOMER_CREDIT");
        assertThat(kinds(TestPeople.CLERK_SOUTH_1, story.customerId)).isEmpty();

        story.matter(
                "billing",
                "RefundRequested",
                refund,
                Map.of(
                        "refundId",
                        refund,
                        "number",
                        "RF-2026-000001",
                        "amount",
                        AMOUNT,
                        "requestedBy",
                        TestPeople.EVERYBODY.id()));
        assertThat(kinds(TestPeople.SALES_MANAGER, refund)).containsExactly("REFUND_DECISION");
        assertThat(kinds(TestPeople.EVERYBODY, refund)).isEmpty();
        story.matter(
                "billing",
                "RefundDecided",
                refund,
                Map.of(
                        "refundId",
                        refund,
                        "amount",
                        AMOUNT,
                        "decision",
                        "APPROVED",
                        "decidedBy",
                        TestPeople.SALES_MANAGER.id()));
        story.matter("billing", "CustomerCreditChanged", story.customerId, credit("-900.00", "0.00", "REFUND_DECIDED"));
        assertThat(kinds(TestPeople.FINANCE_1, refund)).containsExactly("REFUND_PAYMENT");
        assertThat(kinds(TestPeople.EVERYBODY, refund)).isEmpty();
        assertThat(kinds(TestPeople.CLERK_EAST_1, story.customerId)).isEmpty();
        story.matter("billing", "RefundPaid", refund, Map.of("refundId", refund));
        assertThat(kinds(TestPeople.FINANCE_1, refund)).isEmpty();
    }

    private static Map<String, Object> credit(String change, String balance, String cause) {
        return Map.of(
                "change",
                Map.of("amount", change, "currency", "CNY"),
                "balance",
                Map.of("amount", balance, "currency", "CNY"),
                "cause",
                cause);
    }

    @Test
    @DisplayName("FUL-05 a futures inquiry waits for purchasing until it is answered")
    void ful05_inquiryWaitsForPurchasing() {
        var inquiry = UUID.randomUUID();
        var story = east().customer("C-5", "询价客户")
                .matter(
                        "fulfilment",
                        "FuturesInquiryAsked",
                        inquiry,
                        Map.of("inquiryId", inquiry, "number", "FI-2026-000001"));
        assertThat(kinds(TestPeople.PURCHASING, inquiry)).containsExactly("FUTURES_INQUIRY");
        assertThat(kinds(TestPeople.CLERK_EAST_1, inquiry)).isEmpty();
        story.matter("fulfilment", "FuturesInquiryAnswered", inquiry, Map.of("inquiryId", inquiry));
        assertThat(kinds(TestPeople.PURCHASING, inquiry)).isEmpty();
    }

    @Test
    @DisplayName(
            "BIL-08 a credit grant waits for the managers of the region and of the company, not for another region's")
    void bil08_grantWaitsForItsManagers() {
        var grant = UUID.randomUUID();
        var story = east().customer("C-6", "赊销客户")
                .matter("billing", "CreditGrantRequested", grant, creditGrant(grant, "REGIONAL_MANAGER"));
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, grant)).containsExactly("CREDIT_GRANT");
        assertThat(kinds(TestPeople.GENERAL_MANAGER, grant)).containsExactly("CREDIT_GRANT");
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_SOUTH, grant)).isEmpty();
        story.matter("billing", "CreditGrantRejected", grant, Map.of("grantId", grant));
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, grant)).isEmpty();
    }

    @Test
    @DisplayName("BIL-10 a grant that the rules leave to the head of the company waits for nobody else")
    void bil10_grantOfTheHead() {
        var grant = UUID.randomUUID();
        east().customer("C-6A", "赊销大户")
                .matter("billing", "CreditGrantRequested", grant, creditGrant(grant, "GENERAL_MANAGER"));
        assertThat(kinds(TestPeople.GENERAL_MANAGER, grant)).containsExactly("CREDIT_GRANT_OF_THE_HEAD");
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, grant)).isEmpty();
        assertThat(work(TestPeople.GENERAL_MANAGER, 200).stream()
                        .filter(item -> grant.toString().equals(item.get("subjectId")))
                        .findFirst()
                        .orElseThrow())
                .containsEntry("command", "credit-grant.decide")
                .containsEntry("roles", List.of("GENERAL_MANAGER"));
    }

    @Test
    @DisplayName("BIL-06 after the fourth reminder the case waits for the regional manager, before it for the desk")
    void bil06_escalatedCaseWaitsForTheRegionalManager() {
        var dunning = UUID.randomUUID();
        var order = UUID.randomUUID();
        var story = east().customer("C-6B", "欠款客户")
                .matter(
                        "billing",
                        "DunningSent",
                        dunning,
                        Map.of(
                                "caseId",
                                dunning,
                                "number",
                                "DC-2026-000001",
                                "orderId",
                                order,
                                "claim",
                                "HOLD",
                                "step",
                                3,
                                "amount",
                                AMOUNT));
        assertThat(kinds(TestPeople.CLERK_EAST_1, dunning)).containsExactly("DUNNING_CONTACT");
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, dunning)).isEmpty();
        story.matter(
                "billing",
                "DunningEscalated",
                dunning,
                Map.of("caseId", dunning, "orderId", order, "claim", "HOLD", "amount", AMOUNT));
        assertThat(kinds(TestPeople.CLERK_EAST_1, dunning)).isEmpty();
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, dunning)).containsExactly("DUNNING_ESCALATION");
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_SOUTH, dunning)).isEmpty();
    }

    @Test
    @DisplayName("BIL-25 a statement waits for finance, then for the desk to send it and to record the answer")
    void bil25_statementWaits() {
        var statement = UUID.randomUUID();
        var story = east().customer("C-6C", "对账客户")
                .matter(
                        "billing",
                        "StatementDrawn",
                        statement,
                        Map.of(
                                "statementId",
                                statement,
                                "number",
                                "ST-2026-000001",
                                "drawnBy",
                                TestPeople.EVERYBODY.id()));
        assertThat(kinds(TestPeople.FINANCE_1, statement)).containsExactly("STATEMENT_CHECK");
        assertThat(kinds(TestPeople.EVERYBODY, statement)).isEmpty();
        story.matter("billing", "StatementChecked", statement, Map.of("statementId", statement, "passed", true));
        assertThat(kinds(TestPeople.CLERK_EAST_1, statement)).containsExactly("STATEMENT_SENDING");
        story.matter("billing", "StatementSent", statement, Map.of("statementId", statement));
        assertThat(kinds(TestPeople.CLERK_EAST_1, statement)).containsExactly("STATEMENT_ANSWER");
        story.matter("billing", "StatementConfirmed", statement, Map.of("statementId", statement));
        assertThat(kinds(TestPeople.CLERK_EAST_1, statement)).isEmpty();
    }

    @Test
    @DisplayName("CUS-10 a reported investigation waits for the sales manager, but not for who investigated")
    void cus10_conclusionWaitsForTheSalesManager() {
        var investigation = UUID.randomUUID();
        var story = east().customer("C-7", "受查客户")
                .matter(
                        "customer",
                        "CreditInvestigationReported",
                        investigation,
                        Map.of(
                                "investigationId",
                                investigation,
                                "number",
                                "CI-2026-000001",
                                "investigators",
                                List.of(TestPeople.CLERK_EAST_1.id(), TestPeople.EVERYBODY.id())));
        assertThat(kinds(TestPeople.SALES_MANAGER, investigation)).containsExactly("CREDIT_CONCLUSION");
        assertThat(kinds(TestPeople.EVERYBODY, investigation)).isEmpty();
        story.matter(
                "customer", "CreditInvestigationConcluded", investigation, Map.of("investigationId", investigation));
        assertThat(kinds(TestPeople.SALES_MANAGER, investigation)).isEmpty();
    }

    @Test
    @DisplayName("ORD-04 a review waits for the office's reviewer and the sales manager, for nobody else")
    void ord04_review() {
        var order = east().customer("C-1", "上海客户")
                .entered("1000.00", "10")
                .stockChecked(1)
                .balanceChecked(1)
                .customerConfirmed(1);

        assertThat(kinds(TestPeople.REVIEWER_EAST, order.orderId)).containsExactly("REVIEW");
        assertThat(kinds(TestPeople.SALES_MANAGER, order.orderId)).containsExactly("REVIEW");
        assertThat(kinds(TestPeople.REVIEWER_SOUTH, order.orderId)).isEmpty();
        assertThat(kinds(TestPeople.CLERK_EAST_1, order.orderId)).isEmpty();
        assertThat(kinds(TestPeople.GENERAL_MANAGER, order.orderId)).isEmpty();
        assertThat(work(TestPeople.REVIEWER_EAST, 200).stream()
                        .filter(item -> order.orderId.toString().equals(item.get("subjectId")))
                        .findFirst()
                        .orElseThrow())
                .containsEntry("command", "order.review")
                .containsEntry("service", "order")
                .containsEntry("path", "/api/v1/orders/" + order.orderId)
                .containsEntry("number", order.number)
                .containsEntry("customerName", "上海客户")
                .containsEntry("salespersonName", TestPeople.REP_EAST_1.name())
                .containsEntry("roles", List.of("REVIEWER", "SALES_MANAGER"));
    }

    @Test
    @DisplayName(
            "ORD-04 whoever entered an order or supplied its data does not see its review, whatever roles they hold")
    void ord04_noMakerAsChecker() {
        var order = new Story(probe, TestPeople.REP_EAST_1, TestPeople.EVERYBODY)
                .entered("1000.00", "10")
                .stockChecked(1)
                .balanceChecked(1)
                .customerConfirmed(1);

        assertThat(kinds(TestPeople.EVERYBODY, order.orderId)).isEmpty();
        assertThat(kinds(TestPeople.REVIEWER_EAST, order.orderId)).containsExactly("REVIEW");
    }

    @Test
    @DisplayName("a salesperson sees the work on their own orders, a clerk that of the office")
    void ownAndOffice() {
        var order = east().entered("1000.00", "10").stockChecked(1).balanceChecked(1);

        assertThat(kinds(TestPeople.REP_EAST_1, order.orderId)).containsExactly("CUSTOMER_CONFIRMATION");
        assertThat(kinds(TestPeople.REP_EAST_2, order.orderId)).isEmpty();
        assertThat(kinds(TestPeople.CLERK_EAST_2, order.orderId)).containsExactly("CUSTOMER_CONFIRMATION");
        assertThat(kinds(TestPeople.CLERK_SOUTH_1, order.orderId)).isEmpty();
    }

    @Test
    @DisplayName("a shipment whose order has not been read yet waits until it has")
    void shipmentBeforeOrder() {
        var order = east();
        order.shipmentRequested("500.00", TestPeople.CLERK_EAST_1);
        assertThat(kinds(TestPeople.DOCUMENT_CLERK_EAST, order.shipmentId)).isEmpty();

        order.entered("1000.00", "10").confirmed(1, "1000.00", "10");
        assertThat(kinds(TestPeople.DOCUMENT_CLERK_EAST, order.shipmentId)).containsExactly("SHIPMENT_INSTRUCTION");
        assertThat(kinds(TestPeople.DOCUMENT_CLERK_SOUTH, order.shipmentId)).isEmpty();

        order.shipment("ShipmentInstructed", "instructedBy", TestPeople.DOCUMENT_CLERK_EAST.id());
        assertThat(kinds(TestPeople.DOCUMENT_CLERK_EAST, order.shipmentId)).isEmpty();
        assertThat(kinds(TestPeople.REVIEWER_EAST, order.shipmentId)).containsExactly("SHIPMENT_CHECK");
    }

    @Test
    @DisplayName("FUL-25 follow-up of a consignment waits from the day it is due")
    void ful25_dueOnItsDay() {
        var yesterday = LocalDate.now(Story.ZONE).minusDays(1);
        var order = east().on(yesterday, java.time.LocalTime.NOON)
                .entered("1000.00", "10")
                .confirmed(1, "1000.00", "10")
                .shipmentRequested("500.00", TestPeople.CLERK_EAST_1)
                .goodsShipped("500.00");
        assertThat(kinds(TestPeople.CLERK_EAST_2, order.shipmentId))
                .containsExactlyInAnyOrder("SHIPMENT_TRACKING", "SHIPMENT_DELIVERY");

        order.shipment("ShipmentTracked", "day", yesterday.plusDays(1));
        assertThat(kinds(TestPeople.CLERK_EAST_2, order.shipmentId)).containsExactly("SHIPMENT_DELIVERY");
    }

    @Test
    @DisplayName(
            "BIL-04 a remittance belongs to the office of its customer, also when the customer becomes known later")
    void bil04_officeOfTheCustomer() {
        var order = east();
        var remittance = order.slip("100.00", TestPeople.CLERK_EAST_1);
        assertThat(kinds(TestPeople.FINANCE_1, remittance)).containsExactly("REMITTANCE_CONFIRMATION");

        order.remittanceConfirmed(remittance, "100.00", TestPeople.FINANCE_1);
        assertThat(kinds(TestPeople.FINANCE_1, remittance)).isEmpty();
        assertThat(kinds(TestPeople.CLERK_EAST_1, remittance)).isEmpty();

        order.customer("C-2", "后来的客户");
        assertThat(kinds(TestPeople.CLERK_EAST_1, remittance)).containsExactly("REMITTANCE_MATCH");
        assertThat(kinds(TestPeople.CLERK_SOUTH_1, remittance)).isEmpty();

        order.entered("100.00", "1").paid(UUID.randomUUID(), remittance, "100.00");
        assertThat(kinds(TestPeople.CLERK_EAST_1, remittance)).isEmpty();
    }

    @Test
    @DisplayName("ORD-18 an approval waits for those who may decide, but not for who asked")
    void ord18_approval() {
        var order = east().entered("100.00", "1");
        var approval = approval("order", "order.approve-change", order.orderId);

        assertThat(kinds(TestPeople.SALES_MANAGER, approval)).isEmpty();
        assertThat(kinds(TestPeople.SALES_MANAGER_2, approval)).containsExactly("APPROVAL");
        assertThat(kinds(TestPeople.REVIEWER_EAST, approval)).isEmpty();

        probe.publish(TestEvent.of("order", "ApprovalDecided", approval, Map.of("approvalId", approval)));
        assertThat(kinds(TestPeople.SALES_MANAGER_2, approval)).isEmpty();
    }

    @Test
    @DisplayName("ORD-18 an approval that was withdrawn waits for nobody")
    void ord18_withdrawnApproval() {
        var order = east().entered("100.00", "1");
        var approval = approval("order", "order.regional-coordination", order.orderId);
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, approval)).containsExactly("APPROVAL");

        probe.publish(TestEvent.of("order", "ApprovalWithdrawn", approval, Map.of("approvalId", approval)));
        assertThat(kinds(TestPeople.REGIONAL_MANAGER_EAST, approval)).isEmpty();
    }

    @Test
    @DisplayName("FUL-14 what a count of stock found waits for the warehouse's supervisor")
    void ful14_stockAdjustment() {
        var approval = approval("fulfilment", "stock.adjust", UUID.randomUUID());
        assertThat(kinds(TestPeople.WAREHOUSE_SUPERVISOR, approval)).containsExactly("APPROVAL");
        assertThat(kinds(TestPeople.WAREHOUSE_1, approval)).isEmpty();

        probe.publish(TestEvent.of("fulfilment", "ApprovalDecided", approval, Map.of("approvalId", approval)));
        assertThat(kinds(TestPeople.WAREHOUSE_SUPERVISOR, approval)).isEmpty();
    }

    /** Asked for by a sales manager. */
    private UUID approval(String service, String command, UUID subject) {
        var approval = UUID.randomUUID();
        probe.publish(TestEvent.of(
                service,
                "ApprovalRequested",
                approval,
                Map.of(
                        "approvalId",
                        approval,
                        "command",
                        command,
                        "subjectId",
                        subject,
                        "requestedBy",
                        TestPeople.SALES_MANAGER.id())));
        return approval;
    }

    @Test
    @DisplayName("pages follow each other without gap or repeat, longest waiting first")
    void paging() {
        for (int i = 0; i < 7; i++) {
            east().entered("10.00", "1").stockChecked(1).balanceChecked(1);
        }

        var paged = work(TestPeople.CLERK_EAST_2, 3);
        assertThat(paged).hasSizeGreaterThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(work(TestPeople.CLERK_EAST_2, 200));
        assertThat(paged.stream().map(item -> java.time.Instant.parse((String) item.get("since"))))
                .isSorted();
    }

    @Test
    @DisplayName("a cursor that is none is named")
    void malformedCursor() {
        given().auth()
                .oauth2(Tokens.of(TestPeople.CLERK_EAST_1))
                .get("/api/v1/worklist?cursor=nonsense")
                .then()
                .statusCode(400);
        given().get("/api/v1/worklist").then().statusCode(401);
    }
}
