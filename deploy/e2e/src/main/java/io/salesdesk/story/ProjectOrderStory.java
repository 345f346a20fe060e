package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * One project order with futures from abroad (requirements §2.2), over the days that it needs, by moving the business clock:
 * registration, special price, contract, order, deposit after three reminders, purchase, goods receipt, the review on Monday
 * afternoon, the balance, the shipment, the invoice, and the statement of account. It can be played again; the clock only goes
 * forward.
 */
public final class ProjectOrderStory {

    /** Far more than lies in stock, and more than the hundred from which on a special price may be asked for. */
    private static final String ROLLS = "1200";

    private final Desk desk;
    private final Company company;
    private final Cast cast;
    private final Narrator narrator;
    private final StockOrderStory steps;
    private final ClosingSteps closing;
    private final BusinessClocks clocks;

    public ProjectOrderStory(Desk desk, Company company, Cast cast, Narrator narrator) {
        this.desk = desk;
        this.company = company;
        this.cast = cast;
        this.narrator = narrator;
        this.steps = new StockOrderStory(desk, cast, narrator);
        this.closing = new ClosingSteps(desk, cast, narrator);
        this.clocks = new BusinessClocks(desk, company.any("ADMIN"), narrator);
    }

    /** What the story left behind. */
    public record Ending(
            UUID orderId,
            String orderNumber,
            UUID customerId,
            String contractNumber,
            UUID invoiceId,
            UUID statementId) {}

    /** Plays the whole story for one of the office's customers. */
    public Ending play(String customerNumber) {
        var customer = desk.get(cast.clerk(), Service.CUSTOMER, "/customers/" + customerNumber);
        var begun = today();
        steps.qualify(customer);
        var product = product();
        var registration = register(customer, product);
        var price = specialPrice(registration, product);
        var contract = contract(customer, registration, price, product);
        var order = enter(customer, registration, price, contract, product);
        order = answerFutures(order);
        steps.confirmWithCustomer(order);
        order = steps.review(order);
        var deposit = dunForTheDeposit(order);
        steps.remit("7", order, customer, deposit);
        buy(order);
        receive(order);
        reviewOnMonday(order);
        payTheBalance(order, customer, deposit);
        var shipment = ship(order);
        var invoice = closing.invoice(order, customer, shipment);
        var statement = closing.statement(customer, shipment, begun);
        return new Ending(
                UUID.fromString(order.text("/id")),
                order.text("/number"),
                UUID.fromString(customer.text("/id")),
                contract.text("/number"),
                UUID.fromString(invoice.text("/id")),
                UUID.fromString(statement.text("/id")));
    }

    /** A wall covering in rolls of which there is not enough. */
    private JsonNode product() {
        return StreamSupport.stream(
                        desk.get(cast.clerk(), Service.ORDER, "/products?limit=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(product -> product.path("unit").asText().equals("ROLL"))
                .filter(this::isShort)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Everything is in stock"));
    }

    private boolean isShort(JsonNode product) {
        var path = "/stock/availability?productId=" + product.path("id").asText() + "&quantity=" + ROLLS;
        return desk.get(cast.clerk(), Service.FULFILMENT, path)
                .text("/items/0/source")
                .equals("FUTURES");
    }

    // --- 1 to 5: registration, special price, contract ---

    private Answer register(Answer customer, JsonNode product) {
        return post(
                "1-2",
                "registers the customer's project",
                cast.clerk(),
                Service.ORDER,
                "/project-registrations",
                Map.of(
                        "customerId",
                        customer.text("/id"),
                        "name",
                        "虹桥酒店客房改造",
                        "location",
                        "上海市闵行区申虹路88号",
                        "plannedUse",
                        today().plusMonths(4).toString(),
                        "lines",
                        List.of(Map.of("productId", product.path("id").asText(), "quantity", ROLLS, "unit", "ROLL"))));
    }

    private Answer specialPrice(Answer registration, JsonNode product) {
        var request = post(
                "4",
                "asks for a special price",
                cast.clerk(),
                Service.ORDER,
                "/special-price-requests",
                Map.of(
                        "registrationId",
                        registration.text("/id"),
                        "currency",
                        "CNY",
                        "reason",
                        "工程投标",
                        "lines",
                        List.of(line(product))));
        return post(
                "4",
                "approves the special price",
                company.any("GENERAL_MANAGER"),
                Service.ORDER,
                "/special-price-requests/" + request.text("/id") + "/decision",
                Map.of("decision", "APPROVED", "reason", "同意,按此价格执行"));
    }

    /** A tenth below the list. */
    private static Map<String, Object> line(JsonNode product) {
        var price = new BigDecimal(product.path("listUnitPrice").asText())
                .multiply(new BigDecimal("0.9"))
                .setScale(2, RoundingMode.HALF_UP);
        return Map.of(
                "productId",
                product.path("id").asText(),
                "quantity",
                ROLLS,
                "unit",
                "ROLL",
                "unitPrice",
                price.toPlainString());
    }

    private Answer contract(Answer customer, Answer registration, Answer price, JsonNode product) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "PROJECT");
        body.put("customerId", customer.text("/id"));
        body.put("currency", "CNY");
        body.put("registrationId", registration.text("/id"));
        body.put("specialPriceRequestId", price.text("/id"));
        body.put("deliveryTerm", "订金到账后60天内");
        body.put("deliverBy", today().plusMonths(3).toString());
        body.put("deliveryRoute", "汽运至工地");
        body.put("paymentMethod", "订金50%,余款发货前付清");
        body.put("ourObligations", "按约定品种、数量、期限供货");
        body.put("customerObligations", "按约定付款、收货");
        body.put("constraints", "未付清全款不发货");
        body.put("lines", List.of(line(product)));
        var draft = post("5", "drafts the contract", cast.clerk(), Service.ORDER, "/contracts", body);
        return post(
                "5",
                "files the signed contract, original and copy",
                cast.clerk(),
                Service.ORDER,
                "/contracts/" + draft.text("/id") + "/signature",
                Map.of(
                        "signedOn",
                        today().toString(),
                        "originalAttachmentId",
                        scan(draft.text("/number") + " 正本"),
                        "copyAttachmentId",
                        scan(draft.text("/number") + " 副本")));
    }

    private String scan(String text) {
        try {
            var file = Files.createTempFile("contract", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
            return desk.upload(cast.clerk(), Service.ORDER, "/attachments", file, Map.of())
                    .text("/id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- 3 and 6: the order, and where its futures come from ---

    private Answer enter(Answer customer, Answer registration, Answer price, Answer contract, JsonNode product) {
        var body = new LinkedHashMap<String, Object>();
        body.put("customerId", customer.text("/id"));
        body.put("kind", "PROJECT");
        body.put("channel", "FAX");
        body.put("urgent", false);
        body.put("currency", "CNY");
        body.put("suppliedBy", cast.salesperson().id().toString());
        body.put("shippingMethod", "ROAD");
        body.put("registrationId", registration.text("/id"));
        body.put("specialPriceRequestId", price.text("/id"));
        body.put("contractId", contract.text("/id"));
        body.put("lines", List.of(line(product)));
        return post("6", "enters the project order", cast.clerk(), Service.ORDER, "/orders", body);
    }

    private Answer answerFutures(Answer order) {
        var purchasing = company.any("PURCHASING");
        var asked = desk.await(
                purchasing,
                Service.FULFILMENT,
                "/futures-inquiries?orderId=" + order.text("/id"),
                "the futures inquiry",
                shown -> !shown.path("items").isEmpty());
        for (var inquiry : asked.body().path("items")) {
            post(
                    "3",
                    "answers from foreign stock; the customer is told",
                    purchasing,
                    Service.FULFILMENT,
                    "/futures-inquiries/" + inquiry.path("id").asText() + "/answer",
                    Map.of(
                            "origin", "FOREIGN",
                            "expectedDate", today().plusDays(45).toString(),
                            "bookName", "Classics 2026",
                            "manufacturer", "Rasch",
                            "foreignStockChecked", true));
        }
        return desk.await(
                cast.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id"),
                "complete answers",
                shown -> shown.at("/stockAnswer/complete").asBoolean() && shown.hasNonNull("balanceAnswer"));
    }

    // --- 7: the deposit, after three reminders ---

    private JsonNode dunForTheDeposit(Answer order) {
        var deposit = desk.await(
                cast.clerk(),
                Service.BILLING,
                "/deposits/" + order.text("/id"),
                "the request for the deposit",
                shown -> shown.hasNonNull("requestedAt"));
        var cases = desk.await(
                cast.clerk(),
                Service.BILLING,
                "/dunning-cases?orderId=" + order.text("/id"),
                "the dunning case",
                shown -> !shown.path("items").isEmpty());
        var path = "/dunning-cases/" + cases.text("/items/0/id");
        for (int number = 0; number < 3; number++) {
            int step = number;
            var due = desk.get(cast.clerk(), Service.BILLING, path).text("/steps/" + step + "/dueOn");
            clocks.moveTo(LocalDate.parse(due), LocalTime.of(9, 5));
            var dunned = desk.await(
                    cast.clerk(),
                    Service.BILLING,
                    path,
                    "reminder " + (step + 1),
                    shown -> !shown.at("/steps/" + step + "/state").asText().equals("PENDING"));
            // Missed, when somebody else has moved the clock beyond the next one.
            boolean sent = dunned.text("/steps/" + step + "/state").equals("SENT");
            narrator.step(
                    "7",
                    "sees reminder " + (step + 1) + (sent ? " sent" : " passed over"),
                    cast.clerk(),
                    "GET billing /dunning-cases/{id}",
                    dunned);
        }
        return deposit.body().path("required");
    }

    // --- 8 and 9: purchasing starts only now; goods are received against the order ---

    private void buy(Answer order) {
        var purchasing = company.any("PURCHASING");
        var released = desk.await(
                purchasing,
                Service.FULFILMENT,
                "/purchase-requests?orderId=" + order.text("/id"),
                "the release of the purchase",
                shown -> !shown.path("items").isEmpty()
                        && shown.at("/items/0/released").asBoolean());
        for (var purchase : released.body().path("items")) {
            var path = "/purchase-requests/" + purchase.path("id").asText();
            post(
                    "8",
                    "orders the goods abroad",
                    purchasing,
                    Service.FULFILMENT,
                    path + "/order",
                    Map.of(
                            "supplier", "Rasch GmbH",
                            "quantity", purchase.path("quantity").asText(),
                            "quality", "A",
                            "specification", "0.53 m x 10.05 m",
                            "unitPrice", "60.00",
                            "currency", "CNY",
                            "expectedDate", today().plusDays(30).toString()));
            post(
                    "8",
                    "reports the goods in transit",
                    purchasing,
                    Service.FULFILMENT,
                    path + "/transit",
                    Map.of("expectedDate", today().plusDays(30).toString(), "reference", "COSU6123456780"));
        }
        clocks.moveTo(today().plusDays(30), LocalTime.of(10, 0));
        for (var purchase : released.body().path("items")) {
            post(
                    "9",
                    "reports the arrival",
                    purchasing,
                    Service.FULFILMENT,
                    "/purchase-requests/" + purchase.path("id").asText() + "/arrival",
                    Map.of());
        }
    }

    private void receive(Answer order) {
        var arrived = desk.get(
                company.any("PURCHASING"), Service.FULFILMENT, "/purchase-requests?orderId=" + order.text("/id"));
        for (var purchase : arrived.body().path("items")) {
            var body = new LinkedHashMap<String, Object>();
            body.put("purchaseId", purchase.path("id").asText());
            body.put("productId", purchase.path("productId").asText());
            body.put("quantity", purchase.path("quantity").asText());
            body.put("quality", purchase.at("/terms/quality").asText());
            body.put("specification", purchase.at("/terms/specification").asText());
            body.put("unitPrice", purchase.at("/terms/unitPrice").asText());
            body.put("currency", purchase.at("/terms/currency").asText());
            body.put("warehouse", "上海一号库");
            body.put("batch", "F" + purchase.path("number").asText().replaceAll("\\D", ""));
            body.put("testReportNumber", "TR-" + purchase.path("number").asText());
            var receipt = post(
                    "9",
                    "writes the goods receipt",
                    company.any("WAREHOUSE"),
                    Service.FULFILMENT,
                    "/goods-receipts",
                    body);
            post(
                    "9",
                    "signs the receipt: it takes effect, the stock is reserved",
                    cast.warehouseSupervisor(),
                    Service.FULFILMENT,
                    "/goods-receipts/" + receipt.text("/id") + "/signature",
                    Map.of());
        }
    }

    // --- 11: Monday afternoon ---

    private void reviewOnMonday(Answer order) {
        clocks.moveTo(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)), LocalTime.of(13, 30));
        var reserved = desk.get(cast.clerk(), Service.FULFILMENT, "/reservations?orderId=" + order.text("/id"));
        for (var reservation : reserved.body().path("items")) {
            post(
                    "11",
                    "keeps the goods on Monday afternoon: a deposit is posted, and the customer still wants them",
                    cast.salesManager(),
                    Service.FULFILMENT,
                    "/reservations/" + reservation.path("id").asText() + "/decision",
                    Map.of("outcome", "KEPT", "reason", "电话确认,客户仍需要"));
        }
    }

    // --- 10 and 12: the balance ---

    private void payTheBalance(Answer order, Answer customer, JsonNode deposit) {
        desk.await(
                cast.clerk(),
                Service.BILLING,
                "/deposits/" + order.text("/id"),
                "the request for the balance",
                shown -> shown.hasNonNull("balanceRequestedAt"));
        var total = new BigDecimal(order.text("/total/amount"));
        var balance = total.subtract(new BigDecimal(deposit.path("amount").asText()));
        steps.remit("12", order, customer, Map.of("amount", balance.toPlainString(), "currency", "CNY"));
    }

    // --- 13: the shipment ---

    private Answer ship(Answer order) {
        var shipment = steps.applyForShipment(order);
        steps.instruct(shipment);
        steps.check(shipment, Map.of("amount", "0.00", "currency", "CNY"));
        shipment = steps.issueDocument(shipment);
        steps.supervise(shipment);
        steps.awaitRelease(shipment);
        steps.signOff(shipment);
        shipment = steps.handOver(shipment);
        steps.depart(shipment);
        steps.track(shipment);
        steps.deliver(shipment);
        steps.receive(shipment);
        steps.awaitCompletion(order);
        return shipment;
    }

    private LocalDate today() {
        return clocks.today();
    }

    private Answer post(String number, String what, Person by, Service service, String path, Object body) {
        return steps.post(number, what, by, service, path, body);
    }
}
