package io.salesdesk.billing.service;

import static io.salesdesk.platform.testing.TestPeople.CLERK_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.EAST;
import static io.salesdesk.platform.testing.TestPeople.EAST_OFFICE;
import static io.salesdesk.platform.testing.TestPeople.FINANCE_1;
import static io.salesdesk.platform.testing.TestPeople.REP_EAST_1;
import static io.salesdesk.platform.testing.TestPeople.REVIEWER_EAST;
import static io.salesdesk.platform.testing.TestPeople.SALES_MANAGER;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people and other services do about invoices. All amounts are CNY, all rates 13 %. */
final class InvoiceStory {

    private static final BigDecimal RATE = new BigDecimal("0.13");

    private final Story story;

    InvoiceStory(Story story) {
        this.story = story;
    }

    record Line(UUID id, UUID product, String quantity, String unitPrice) {
        static Line of(String quantity, String unitPrice) {
            return new Line(UUID.randomUUID(), UUID.randomUUID(), quantity, unitPrice);
        }

        Line quantity(String other) {
            return new Line(id, product, other, unitPrice);
        }

        BigDecimal gross() {
            return new BigDecimal(quantity).multiply(new BigDecimal(unitPrice)).setScale(2, RoundingMode.HALF_UP);
        }
    }

    record Sale(Story.Order order, String freight, List<Line> lines) {
        UUID id() {
            return order.id();
        }
    }

    /** A customer whose invoicing data somebody verified. */
    Story.Customer customer() {
        var customer = story.customer("GOOD");
        verify(customer, UUID.randomUUID());
        return customer;
    }

    void verify(Story.Customer customer, UUID qualification) {
        story.probe()
                .publish(TestEvent.of(
                        "customer",
                        "QualificationVerified",
                        customer.id(),
                        Map.of(
                                "customerId",
                                customer.id(),
                                "qualificationId",
                                qualification,
                                "kind",
                                "INVOICING_DATA",
                                "verifiedBy",
                                REVIEWER_EAST.id(),
                                "verifiedOn",
                                LocalDate.of(2026, 11, 2))));
    }

    void lapse(Story.Customer customer, UUID qualification) {
        story.probe()
                .publish(TestEvent.of(
                        "customer",
                        "QualificationLapsed",
                        customer.id(),
                        Map.of(
                                "customerId",
                                customer.id(),
                                "qualificationId",
                                qualification,
                                "kind",
                                "INVOICING_DATA",
                                "lapsedOn",
                                LocalDate.of(2026, 11, 3))));
        story.settled();
    }

    void name(UUID product, String model) {
        story.probe()
                .publish(TestEvent.of(
                        "order",
                        "ProductListed",
                        product,
                        Map.ofEntries(
                                Map.entry("productId", product),
                                Map.entry("number", "P-" + product),
                                Map.entry("name", "云栖无纺墙纸"),
                                Map.entry("model", model),
                                Map.entry("category", "WALLCOVERING"),
                                Map.entry("unit", "ROLL"),
                                Map.entry("listUnitPrice", "122"),
                                Map.entry("currency", "CNY"),
                                Map.entry("taxRate", "0.13"),
                                Map.entry("active", true),
                                Map.entry("validFrom", "2026-01-01"))));
    }

    Sale entered(Story.Customer customer, String freight, Line... lines) {
        var sale = new Sale(new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1), freight, List.of(lines));
        story.probe().publish(TestEvent.of("order", "OrderEntered", sale.id(), data(sale)));
        return sale;
    }

    /** Entered under a contract; returns when billing follows it. */
    Sale underContract(Story.Customer customer, UUID contract, String freight, Line... lines) {
        var sale = new Sale(new Story.Order(UUID.randomUUID(), customer, "STANDARD", 1), freight, List.of(lines));
        var data = data(sale);
        data.put("contractId", contract);
        story.probe().publish(TestEvent.of("order", "OrderEntered", sale.id(), data));
        story.settled();
        return sale;
    }

    /** Entered as a project order at an approved special price; returns when billing follows it. */
    Sale atSpecialPrice(Story.Customer customer, UUID request, Line... lines) {
        var sale = new Sale(new Story.Order(UUID.randomUUID(), customer, "PROJECT", 1), "0.00", List.of(lines));
        var data = data(sale);
        data.put("specialPriceRequestId", request);
        story.probe().publish(TestEvent.of("order", "OrderEntered", sale.id(), data));
        story.settled();
        return sale;
    }

    /** The general manager approved a special price; returns when billing knows it. */
    void approvePrice(Story.Customer customer, UUID request, UUID product, String unitPrice) {
        story.probe()
                .publish(TestEvent.of(
                        "order",
                        "SpecialPriceApproved",
                        request,
                        Map.of(
                                "requestId",
                                request,
                                "number",
                                "SP-" + request,
                                "registrationId",
                                UUID.randomUUID(),
                                "customerId",
                                customer.id(),
                                "lines",
                                List.of(Map.of(
                                        "productId",
                                        product,
                                        "quantity",
                                        "600",
                                        "unit",
                                        "ROLL",
                                        "listUnitPrice",
                                        "122",
                                        "unitPrice",
                                        unitPrice)),
                                "currency",
                                "CNY",
                                "decidedBy",
                                SALES_MANAGER.id(),
                                "decidedAt",
                                Instant.now(),
                                "decisionReason",
                                "同意")));
        story.settled();
    }

    void sign(Story.Customer customer, UUID contract) {
        story.probe()
                .publish(TestEvent.of(
                        "order",
                        "ContractSigned",
                        contract,
                        Map.of(
                                "contractId",
                                contract,
                                "number",
                                "CT-" + contract,
                                "customerId",
                                customer.id(),
                                "signedOn",
                                LocalDate.of(2026, 11, 2),
                                "filedBy",
                                CLERK_EAST_1.id(),
                                "originalAttachmentId",
                                UUID.randomUUID(),
                                "complete",
                                true,
                                "validFrom",
                                LocalDate.of(2026, 11, 2),
                                "frame",
                                false)));
        story.settled();
    }

    /** Entered and confirmed; returns when its draft is there. */
    Sale confirmed(Story.Customer customer, String freight, Line... lines) {
        var sale = entered(customer, freight, lines);
        confirm(sale);
        story.settled();
        return sale;
    }

    void confirm(Sale sale) {
        var data = data(sale);
        List.of("channel", "urgent", "suppliedBy", "enteredAt", "mixedBatches").forEach(data::remove);
        data.put("suppliedBy", REP_EAST_1.id());
        data.put("reviewedBy", REVIEWER_EAST.id());
        data.put("confirmedAt", Instant.now());
        data.put("contractOnFile", true);
        var lines = new ArrayList<Map<String, Object>>();
        lines(sale).forEach(line -> {
            var confirmed = new LinkedHashMap<>(line);
            List.of("net", "tax", "cancelled").forEach(confirmed::remove);
            confirmed.put("source", "STOCK");
            lines.add(confirmed);
        });
        data.put("lines", lines);
        story.probe().publish(TestEvent.of("order", "OrderConfirmed", sale.id(), data));
    }

    /** The confirmed order was changed with the customer's agreement. */
    Sale change(Sale sale, Line... lines) {
        var order = sale.order();
        var changed = new Sale(
                new Story.Order(order.id(), order.customer(), order.kind(), order.revision() + 1),
                sale.freight(),
                List.of(lines));
        var data = data(changed);
        data.put("previousRevision", order.revision());
        data.put("afterConfirmation", true);
        data.put("changeId", UUID.randomUUID());
        data.put("changedLineIds", List.of());
        story.probe().publish(TestEvent.of("order", "OrderAmended", sale.id(), data));
        story.settled();
        return changed;
    }

    private static Map<String, Object> data(Sale sale) {
        var total = sale.lines().stream().map(Line::gross).reduce(new BigDecimal(sale.freight()), BigDecimal::add);
        var data = new LinkedHashMap<String, Object>();
        data.put("orderId", sale.id());
        data.put("number", "SO-" + sale.id());
        data.put("revision", sale.order().revision());
        data.put("customerId", sale.order().customer().id());
        data.put("salespersonId", REP_EAST_1.id());
        data.put("officeId", EAST_OFFICE.id());
        data.put("regionId", EAST.id());
        data.put("customerClass", "NORMAL");
        data.put("kind", sale.order().kind());
        data.put("channel", "FAX");
        data.put("urgent", false);
        data.put("currency", "CNY");
        data.put("enteredBy", CLERK_EAST_1.id());
        data.put("suppliedBy", REP_EAST_1.id());
        data.put("enteredAt", Instant.now());
        data.put("shippingMethod", "ROAD");
        data.put("mixedBatches", false);
        data.put("freight", Story.money(sale.freight()));
        data.put("total", Story.money(total.toPlainString()));
        data.put("lines", lines(sale));
        return data;
    }

    private static List<Map<String, Object>> lines(Sale sale) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : sale.lines()) {
            var gross = line.gross();
            var net = gross.divide(BigDecimal.ONE.add(RATE), 2, RoundingMode.HALF_UP);
            var data = new LinkedHashMap<String, Object>();
            data.put("lineId", line.id());
            data.put("lineNo", lines.size() + 1);
            data.put("productId", line.product());
            data.put("quantity", line.quantity());
            data.put("unit", "ROLL");
            data.put("unitPrice", line.unitPrice());
            data.put("taxRate", RATE.toPlainString());
            data.put("net", Story.money(net.toPlainString()));
            data.put("tax", Story.money(gross.subtract(net).toPlainString()));
            data.put("gross", Story.money(gross.toPlainString()));
            data.put("cancelled", false);
            lines.add(data);
        }
        return lines;
    }

    /** The order's register, the youngest first. */
    JsonPath register(Sale sale) {
        return FINANCE_1
                .request()
                .queryParam("orderId", sale.id())
                .get("/api/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The id of the order's draft. */
    String draft(Sale sale) {
        return FINANCE_1
                .request()
                .queryParam("orderId", sale.id())
                .queryParam("state", "DRAFT")
                .get("/api/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** The ids of the customer's drafts. */
    List<String> drafts(Story.Customer customer) {
        return FINANCE_1
                .request()
                .queryParam("customerId", customer.id())
                .queryParam("state", "DRAFT")
                .queryParam("limit", 200)
                .get("/api/v1/invoices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    static Map<String, Object> application(Line... lines) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("channel", "FAX", "title", "上海某某墙纸商行", "taxId", "91310000MA1FL00001", "addressee", "财务部 王会计"));
        if (lines.length > 0) {
            body.put(
                    "lines",
                    List.of(lines).stream()
                            .map(line -> Map.of(
                                    "lineId",
                                    line.id(),
                                    "productId",
                                    line.product(),
                                    "quantity",
                                    line.quantity(),
                                    "unitPrice",
                                    line.unitPrice()))
                            .toList());
        }
        return body;
    }

    Response apply(Person by, String invoice, Line... lines) {
        return by.request().body(application(lines)).post("/api/v1/invoices/{id}/application", invoice);
    }

    Response issue(Person by, String invoice) {
        return by.request().body(Map.of()).post("/api/v1/invoices/{id}/issue", invoice);
    }

    static Map<String, Object> fiscal(String faceValue) {
        return Map.of(
                "type",
                "VAT_SPECIAL",
                "code",
                "3100224130",
                "number",
                UUID.randomUUID().toString().substring(0, 13),
                "faceValue",
                Story.money(faceValue),
                "dated",
                Story.today());
    }

    Response recordFiscal(Person by, String invoice, String faceValue) {
        return by.request().body(fiscal(faceValue)).post("/api/v1/invoices/{id}/fiscal-invoice", invoice);
    }

    Response check(Person by, String invoice, String check) {
        return by.request()
                .body(Map.of("check", check, "outcome", "PASSED"))
                .post("/api/v1/invoices/{id}/check", invoice);
    }

    Response mail(Person by, String invoice, Map<String, Object> body) {
        return by.request().body(body).post("/api/v1/invoices/{id}/mailing", invoice);
    }

    /** Applied for by a clerk and issued by finance; the invoice's id. */
    String issued(Sale sale, Line... lines) {
        var invoice = draft(sale);
        apply(CLERK_EAST_1, invoice, lines).then().statusCode(200);
        issue(FINANCE_1, invoice).then().statusCode(200);
        return invoice;
    }

    /** Issued, beside a fiscal invoice and checked twice. */
    String cleared(Sale sale, String faceValue) {
        var invoice = issued(sale);
        recordFiscal(FINANCE_1, invoice, faceValue).then().statusCode(200);
        check(REVIEWER_EAST, invoice, "ISSUE").then().statusCode(200);
        check(SALES_MANAGER, invoice, "MAILING").then().statusCode(200);
        return invoice;
    }
}
