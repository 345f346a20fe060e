package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.ADMIN;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_2;
import static io.salesdesk.platform.testing.TestPeople.CLERK_SOUTH_1;
import static io.salesdesk.platform.testing.TestPeople.EAST_OFFICE;
import static io.salesdesk.platform.testing.TestPeople.EVERYBODY;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_2;
import static io.salesdesk.platform.testing.TestPeople.GENERAL_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REVIEWER_EAST;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;
import static io.salesdesk.platform.testing.TestPeople.WAREHOUSE_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.salesdesk.billing.service.InvoiceStory.Line;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@SalesdeskTest
class InvoiceServiceTest {

    private static final String NO_GAP = """
            select count(*) from (
                select c.series from invoice_counter c left join invoice_number n
                on n.series = c.series and n.number_year = c.number_year
                group by c.series, c.number_year, c.last
                having c.last <> count(n.serial) or c.last <> max(n.serial)) broken""";
    private static final String ISSUED_AS_NUMBERED = """
            select count(*) from invoice i full join invoice_number n
            on n.invoice_id = i.id and n.series = i.series and n.number_year = i.number_year and n.serial = i.serial
            where (i.serial is null) <> (n.serial is null) and coalesce(n.series, i.series) in ('IV', 'CI')""";

    private final Story story = new Story();
    private final InvoiceStory invoices = new InvoiceStory(story);

    @Inject
    Books books;

    @AfterEach
    void numbersHaveNoGap() throws SQLException {
        assertThat(books.count(NO_GAP, List.of())).isZero();
        assertThat(books.count(ISSUED_AS_NUMBERED, List.of())).isZero();
    }

    @Test
    @DisplayName("A-08 the confirmed order opens a draft with its lines and its freight, with net, tax and gross")
    void a08_orderOpensADraft() {
        var line = Line.of("10", "122");
        invoices.name(line.product(), "WP0101");
        var sale = invoices.entered(invoices.customer(), "30.00", line);
        story.settled();
        assertThat(invoices.register(sale).getList("items")).isEmpty();

        invoices.confirm(sale);
        invoices.confirm(sale);
        story.settled();

        var register = invoices.register(sale);
        assertThat(register.getList("items.state")).containsExactly("DRAFT");
        assertThat(register.getString("items[0].gross.amount")).isEqualTo("1250.00");
        assertThat(register.getString("items[0].lines[0].net.amount")).isEqualTo("1079.65");
        assertThat(register.getString("items[0].lines[0].tax.amount")).isEqualTo("140.35");
        assertThat(register.getString("items[0].lines[0].model")).isEqualTo("WP0101");
        assertThat(register.getString("items[0].lines[1].gross.amount")).isEqualTo("30.00");
        assertThat(register.getString("items[0].lines[1].productId")).isNull();
        assertThat(register.getString("items[0].number")).isNull();
    }

    @Test
    @DisplayName(
            "BIL-20 BIL-22 BIL-23 an invoice is applied for, issued, checked on issue and before mailing, and mailed")
    void bil22_applicationToMail() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("10", "122"));
        var invoice = invoices.draft(sale);

        invoices.issue(FINANCE_1, invoice)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:salesdesk:rule:invoice-is-in-another-state"));
        invoices.apply(REP_EAST_1, invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("application.channel", equalTo("FAX"))
                .body("application.requestedBy", equalTo(REP_EAST_1.id().toString()));
        invoices.issue(FINANCE_1, invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("number", matchesPattern("IV-\\d{4}-\\d{6,}"));
        invoices.check(REVIEWER_EAST, invoice, "ISSUE")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:fiscal-invoice-must-be-recorded-before-the-check"))
                .body("requirement", equalTo("BIL-21"));
        invoices.recordFiscal(FINANCE_1, invoice, "1219.99")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:fiscal-invoice-has-another-face-value"));
        invoices.recordFiscal(FINANCE_1, invoice, "1220.00").then().statusCode(200);
        invoices.mail(CLERK_EAST_1, invoice, Map.of("carrier", "EMS")).then().statusCode(409);
        invoices.check(REVIEWER_EAST, invoice, "ISSUE").then().statusCode(200).body("state", equalTo("CHECKED"));
        invoices.mail(CLERK_EAST_1, invoice, Map.of("carrier", "EMS")).then().statusCode(409);
        invoices.check(SALES_MANAGER, invoice, "MAILING").then().statusCode(200).body("state", equalTo("CLEARED"));
        var number = invoices.mail(
                        CLERK_EAST_2,
                        invoice,
                        Map.of(
                                "carrier",
                                "EMS",
                                "trackingNumber",
                                "EB-" + UUID.randomUUID(),
                                "enclosures",
                                List.of(Map.of("kind", "OUTBOUND_DOCUMENT", "reference", "OD-2026-000001"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("MAILED"))
                .body("mailing.addressee", equalTo("财务部 王会计"))
                .body("mailing.enclosures.kind", contains("OUTBOUND_DOCUMENT"))
                .extract()
                .<String>path("number");

        FINANCE_1
                .request()
                .get("/api/v1/invoices/{number}", number)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("id", equalTo(invoice))
                .body("checkedOnIssueBy", equalTo(REVIEWER_EAST.id().toString()))
                .body("checkedBeforeMailingBy", equalTo(SALES_MANAGER.id().toString()));
        CLERK_SOUTH_1.request().get("/api/v1/invoices/{id}", invoice).then().statusCode(404);
        var id = UUID.fromString(invoice);
        var probe = story.probe();
        assertThat(probe.await("InvoiceMailed", id).key()).isEqualTo(sale.id().toString());
        for (var event : List.of("InvoiceRequested", "InvoiceIssued")) {
            assertThat(probe.events(event, id)).hasSize(1);
        }
        assertThat(probe.events("InvoiceChecked", id))
                .extracting(event -> event.text("/check"))
                .containsExactly("ISSUE", "MAILING");
    }

    @Test
    @DisplayName("BIL-20 an application that differs from the order is refused and names each difference")
    void bil20_differencesAreNamed() {
        var line = Line.of("10", "122");
        var sale = invoices.confirmed(invoices.customer(), "0.00", line);

        invoices.apply(CLERK_EAST_1, invoices.draft(sale), new Line(line.id(), UUID.randomUUID(), "11", "121.5"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:invoice-application-differs-from-the-order"))
                .body("requirement", equalTo("BIL-20"))
                .body("differences.field", contains("VARIETY", "UNIT_PRICE", "QUANTITY"))
                .body("differences[1].ordered", equalTo("122"))
                .body("differences[1].applied", equalTo("121.5"));

        assertThat(invoices.register(sale).getList("items.state")).containsExactly("DRAFT");
    }

    @Test
    @DisplayName("BIL-20 invoices of parts never add up to more than was ordered; what is left stays in the draft")
    void bil20_partsOfAnOrder() {
        var line = Line.of("10", "122");
        var sale = invoices.confirmed(invoices.customer(), "30.00", line);

        var first = invoices.issued(sale, line.quantity("7"));
        var draft = invoices.draft(sale);
        assertThat(draft).isNotEqualTo(first);
        invoices.apply(CLERK_EAST_1, draft, line.quantity("3.001"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:invoices-exceed-the-ordered-quantity"))
                .body("lines[0].left", equalTo("3"));
        invoices.apply(CLERK_EAST_1, draft)
                .then()
                .statusCode(200)
                .body("lines.quantity", contains("3", "1"))
                .body("gross.amount", equalTo("396.00"));

        assertThat(invoices.register(sale).getList("items.state")).containsExactly("REQUESTED", "ISSUED");
        CLERK_EAST_1
                .request()
                .body(Map.of("reason", "客户暂不开票"))
                .post("/api/v1/invoices/{id}/withdrawal", draft)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        assertThat(invoices.register(sale).getList("items.state")).containsExactly("DRAFT", "WITHDRAWN", "ISSUED");
    }

    @Test
    @DisplayName(
            "BIL-20 without verified invoicing data nothing is applied for, and what lapsed meanwhile is not issued")
    void bil20_invoicingDataAreVerified() {
        var customer = story.customer("GOOD");
        var sale = invoices.confirmed(customer, "0.00", Line.of("1", "10"));
        var draft = invoices.draft(sale);
        invoices.apply(CLERK_EAST_1, draft)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:invoicing-data-are-not-verified"));
        var qualification = UUID.randomUUID();
        invoices.verify(customer, qualification);
        story.settled();
        invoices.apply(CLERK_EAST_1, draft).then().statusCode(200);

        invoices.lapse(customer, qualification);

        invoices.issue(FINANCE_1, draft)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:invoicing-data-are-not-verified"));
        CLERK_EAST_1
                .request()
                .body(Map.of("channel", "PHONE", "addressee", "财务部"))
                .post("/api/v1/invoices/{id}/application", draft)
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("BIL-22 whoever applied or issued neither issues nor checks, whatever roles they hold")
    void bil22_makerIsNotChecker() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var draft = invoices.draft(sale);
        invoices.apply(EVERYBODY, draft).then().statusCode(200);
        invoices.issue(EVERYBODY, draft)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:applicant-may-not-issue-the-invoice"));
        invoices.issue(FINANCE_1, draft).then().statusCode(200);
        invoices.recordFiscal(FINANCE_1, draft, "10.00").then().statusCode(200);
        invoices.check(EVERYBODY, draft, "ISSUE")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:applicant-and-issuer-may-not-check-the-invoice"))
                .body("requirement", equalTo("BIL-22"));

        var other = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var byEverybody = invoices.draft(other);
        invoices.apply(CLERK_EAST_1, byEverybody).then().statusCode(200);
        invoices.issue(EVERYBODY, byEverybody).then().statusCode(200);
        invoices.recordFiscal(FINANCE_1, byEverybody, "10.00").then().statusCode(200);
        invoices.check(EVERYBODY, byEverybody, "ISSUE").then().statusCode(422);
    }

    @Test
    @DisplayName("BIL-22 what a check objects to is corrected by finance and checked again")
    void bil22_objectionIsCorrected() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var invoice = invoices.issued(sale);
        invoices.recordFiscal(FINANCE_1, invoice, "10.00").then().statusCode(200);
        REVIEWER_EAST
                .request()
                .body(Map.of("check", "ISSUE", "outcome", "FAILED"))
                .post("/api/v1/invoices/{id}/check", invoice)
                .then()
                .statusCode(400);
        REVIEWER_EAST
                .request()
                .body(Map.of("check", "ISSUE", "outcome", "FAILED", "findings", "发票号码有误"))
                .post("/api/v1/invoices/{id}/check", invoice)
                .then()
                .statusCode(200)
                .body("state", equalTo("OBJECTED"))
                .body("objection.findings", equalTo("发票号码有误"));
        story.probe().await("InvoiceObjected", UUID.fromString(invoice));

        invoices.recordFiscal(FINANCE_2, invoice, "10.00")
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"));
        invoices.check(REVIEWER_EAST, invoice, "ISSUE").then().statusCode(200);
    }

    @Test
    @DisplayName("BIL-21 the same fiscal invoice never stands beside two invoices")
    void bil21_fiscalInvoiceIsUnique() {
        var customer = invoices.customer();
        var first = invoices.issued(invoices.confirmed(customer, "0.00", Line.of("1", "10")));
        var second = invoices.issued(invoices.confirmed(customer, "0.00", Line.of("1", "10")));
        var fiscal = InvoiceStory.fiscal("10.00");

        FINANCE_1
                .request()
                .body(fiscal)
                .post("/api/v1/invoices/{id}/fiscal-invoice", first)
                .then()
                .statusCode(200);
        FINANCE_1
                .request()
                .body(fiscal)
                .post("/api/v1/invoices/{id}/fiscal-invoice", second)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:salesdesk:rule:fiscal-invoice-was-recorded-before"));

        FINANCE_1
                .request()
                .queryParam("fiscalNumber", fiscal.get("number"))
                .queryParam("customerId", customer.id())
                .queryParam("issuedFrom", Story.today())
                .queryParam("issuedTo", Story.today())
                .queryParam("applicantId", CLERK_EAST_1.id())
                .get("/api/v1/invoices")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items[0].application.title", equalTo("上海某某墙纸商行"))
                .body("items[0].fiscalInvoice.faceValue.amount", equalTo("10.00"));
    }

    @Test
    @DisplayName(
            "CUS-21 tax id and addressee are shown to the owner, the desk, finance and who checks, and each look is on record")
    void cus21_invoicingDataAreConfidential() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var invoice = invoices.draft(sale);
        invoices.apply(REP_EAST_1, invoice).then().statusCode(200);
        var mayKnow = Set.of("SALES_MANAGER", "FINANCE");
        var inTheOffice = Set.of("SALES_CLERK", "REVIEWER");

        for (var person : TestPeople.all()) {
            boolean open = person.equals(REP_EAST_1)
                    || person.roles().stream().anyMatch(mayKnow::contains)
                    || (EAST_OFFICE.id().equals(person.officeId())
                            && person.roles().stream().anyMatch(inTheOffice::contains));
            for (var path : List.of("/api/v1/invoices/" + invoice, "/api/v1/invoices?orderId=" + sale.id())) {
                assertThat(person.request().get(path).asString().contains("91310000MA1FL00001"))
                        .as("the tax id to %s at %s", person.username(), path)
                        .isEqualTo(open);
                assertThat(person.request().get(path).asString().contains("王会计"))
                        .as("the addressee to %s at %s", person.username(), path)
                        .isEqualTo(open);
            }
        }

        assertThat(ADMIN.request()
                        .get("/api/v1/admin/audit?limit=200&action=read.confidential&subjectId=" + invoice)
                        .jsonPath()
                        .getList("items.actor", String.class))
                .contains(REVIEWER_EAST.id().toString(), CLERK_EAST_2.id().toString())
                .doesNotContain(
                        WAREHOUSE_1.id().toString(), GENERAL_MANAGER.id().toString());
    }

    @Test
    @DisplayName(
            "BIL-23 linking an invoice to a consignment of goods is refused, by its shipment or by its tracking number")
    void bil23_neverWithTheGoods() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var invoice = invoices.cleared(sale, "10.00");
        story.postedMoney(sale.order().customer(), "10.00", new Story.Share(sale.order(), "10.00"));
        var shipment = story.requestAndAwaitRelease(sale.order(), "10.00");
        story.ship(shipment, "DB-" + sale.id());

        for (var body : List.<Map<String, Object>>of(
                Map.of("carrier", "德邦", "shipmentId", shipment.id()),
                Map.of("carrier", "德邦", "trackingNumber", "DB-" + sale.id()))) {
            invoices.mail(CLERK_EAST_1, invoice, body)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:salesdesk:rule:invoice-never-travels-with-the-goods"))
                    .body("requirement", equalTo("BIL-23"));
        }
        invoices.mail(CLERK_EAST_1, invoice, Map.of("carrier", "EMS")).then().statusCode(200);
    }

    @Test
    @DisplayName("an issued invoice is reversed by a credit invoice: asked by one person of finance, done by another")
    void reversedByCreditInvoice() {
        var sale = invoices.confirmed(invoices.customer(), "0.00", Line.of("1", "10"));
        var invoice = invoices.issued(sale);
        assertThat(invoices.draft(sale)).isNull();
        var approval = FINANCE_1
                .request()
                .body(Map.of("reason", "开票信息有误"))
                .post("/api/v1/invoices/{id}/reversal", invoice)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");
        var decision = Map.of("decision", "APPROVED", "reason", "同意");
        FINANCE_1
                .request()
                .body(decision)
                .post("/api/v1/approvals/{id}/decision", approval)
                .then()
                .statusCode(422);

        FINANCE_2
                .request()
                .body(decision)
                .post("/api/v1/approvals/{id}/decision", approval)
                .then()
                .statusCode(200);

        var register = invoices.register(sale);
        assertThat(register.getList("items.state")).containsExactly("DRAFT", "ISSUED", "REVERSED");
        assertThat(register.getList("items.kind")).containsExactly("INVOICE", "CREDIT_INVOICE", "INVOICE");
        assertThat(register.getString("items[1].number")).startsWith("CI-");
        assertThat(register.getString("items[1].counterpartId")).isEqualTo(invoice);
        assertThat(register.getString("items[2].reversal.askedBy"))
                .isEqualTo(FINANCE_1.id().toString());
        var credit = register.getString("items[1].id");
        assertThat(story.probe()
                        .await("InvoiceReversed", UUID.fromString(invoice))
                        .text("/creditInvoiceId"))
                .isEqualTo(credit);
        assertThat(story.probe().await("InvoiceIssued", UUID.fromString(credit)).text("/reversedInvoiceId"))
                .isEqualTo(invoice);
        for (var again : List.of(invoice, credit)) {
            FINANCE_1
                    .request()
                    .body(Map.of("reason", "again"))
                    .post("/api/v1/invoices/{id}/reversal", again)
                    .then()
                    .statusCode(409);
        }
        // What was given back can be invoiced again, under a new number.
        assertThat(invoices.issued(sale)).isNotEqualTo(invoice);
    }

    @Test
    @DisplayName("a change of the order reverses the invoices that no longer fit, and a cancellation all of them")
    void orderChangeReversesInvoices() {
        var kept = Line.of("5", "10");
        var reduced = Line.of("10", "10");
        var sale = invoices.confirmed(invoices.customer(), "0.00", kept, reduced);
        var fits = invoices.issued(sale, kept);
        var tooMuch = invoices.issued(sale, reduced.quantity("8"));
        var requested = invoices.draft(sale);
        invoices.apply(CLERK_EAST_1, requested).then().statusCode(200);

        var changed = invoices.change(sale, kept, reduced.quantity("6"));

        var register = invoices.register(changed);
        assertThat(register.getList("items.state"))
                .containsExactly("DRAFT", "ISSUED", "REQUESTED", "REVERSED", "ISSUED");
        assertThat(register.getString("items[0].lines[0].quantity")).isEqualTo("4");
        assertThat(register.getString("items[3].id")).isEqualTo(tooMuch);
        assertThat(register.getString("items[4].id")).isEqualTo(fits);
        assertThat(story.probe()
                        .await("InvoiceReversed", UUID.fromString(tooMuch))
                        .text("/reason"))
                .isEqualTo("order-changed");

        story.cancel(changed.order());

        story.probe().await("InvoiceWithdrawn", UUID.fromString(requested));
        assertThat(invoices.register(changed).getList("items.state"))
                .containsExactly("ISSUED", "DROPPED", "ISSUED", "WITHDRAWN", "REVERSED", "REVERSED");
        assertThat(story.probe().await("InvoiceReversed", UUID.fromString(fits)).text("/reason"))
                .isEqualTo("order-cancelled");
    }

    @Test
    @DisplayName(
            "A-36 a hundred invoices issued in parallel, some refused after their number was taken: no gap, no double")
    void a36_parallelIssues() throws Exception {
        var customers = new ArrayList<Story.Customer>();
        for (var i = 0; i < 10; i++) {
            customers.add(invoices.customer());
            for (var order = 0; order < 11; order++) {
                invoices.confirm(invoices.entered(customers.getLast(), "0.00", Line.of("1", "10")));
            }
        }
        story.settled();
        var applied = new ConcurrentLinkedQueue<String>();
        var refused = new ConcurrentLinkedQueue<String>();
        inParallel(customers.stream()
                .<Callable<Integer>>map(customer -> () -> {
                    var drafts = invoices.drafts(customer);
                    assertThat(drafts).hasSize(11);
                    for (var draft : drafts) {
                        // Whoever applied may not issue: the first of each customer's invoices is refused.
                        var willBeRefused = draft.equals(drafts.getFirst());
                        invoices.apply(willBeRefused ? EVERYBODY : CLERK_EAST_1, draft)
                                .then()
                                .statusCode(200);
                        (willBeRefused ? refused : applied).add(draft);
                    }
                    return 200;
                })
                .toList());
        var work = new ArrayList<Callable<Integer>>();
        applied.forEach(
                invoice -> work.add(() -> invoices.issue(FINANCE_1, invoice).statusCode()));
        refused.forEach(
                invoice -> work.add(() -> invoices.issue(EVERYBODY, invoice).statusCode()));
        Collections.shuffle(work, new Random(20261121));

        var answers = inParallel(work);

        assertThat(applied).hasSize(100);
        assertThat(refused).hasSize(10);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(applied.size());
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(refused.size());
    }

    private static List<Integer> inParallel(List<Callable<Integer>> work) throws Exception {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Integer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    @DisplayName("the rulebook of invoices is served with sentences, requirement ids and refusals")
    void rulebookIsServed() {
        FINANCE_1
                .request()
                .get("/api/v1/invoice-rules")
                .then()
                .statusCode(200)
                .body("rules", hasSize(9))
                .body("rules[8].requirement", equalTo("BIL-23"))
                .body("rules[8].sentence", containsString("goods never"))
                .body("rules[0].setting", nullValue());
    }
}
