package io.salesdesk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * One stock order from entry to cash: steps 1 to 8, the money path of 9, and 10 to 13 of requirements §2.1, each played by
 * the person whose part it is. It can be played again on the same data, by several at the same time, and goes on where a
 * crash cut a call off.
 */
public final class StockOrderStory {

    private static final int LINES = 2;

    /** Of each line: enough to want less of it twice. */
    private static final String QUANTITY = "3";

    private static final int AMPLE = 40;

    /** What an overpaying customer pays on top. */
    private static final BigDecimal TOO_MUCH = new BigDecimal("66.60");

    private static final String IS_NOT_HELD = "credit-is-granted-for-held-shipments-only";

    /** Another order of the customer needs the money, or has drawn on it already. */
    private static final Set<String> NEEDED_BY_ORDERS =
            Set.of("credit-is-needed-by-orders", "refund-exceeds-the-customer-credit");

    private final Desk desk;
    private final Cast cast;
    private final Narrator narrator;

    public StockOrderStory(Desk desk, Cast cast, Narrator narrator) {
        this.desk = desk;
        this.cast = cast;
        this.narrator = narrator;
    }

    /**
     * What the story left behind.
     *
     * @param releasedBy the rule by which billing released the shipment
     */
    public record Ending(UUID orderId, String orderNumber, UUID customerId, UUID shipmentId, String releasedBy) {}

    /** Plays the whole story for one of the office's customers. */
    public Ending play(String customerNumber) {
        return play(customerNumber, Set.of());
    }

    /** The same with a contract of sale, signed before the order that names it. */
    public Ending playUnderContract(String customerNumber) {
        return play(
                customerNumber,
                customer -> {
                    var goods = goods();
                    var order = newOrder(customer.text("/id"), goods);
                    order.put("contractId", signContract(customer, goods).text("/id"));
                    return order;
                },
                Set.of());
    }

    /** Plays the whole story with what else happens in it. */
    public Ending play(String customerNumber, Set<Incident> incidents) {
        return play(customerNumber, customer -> newOrder(customer.text("/id"), goods()), incidents);
    }

    private Ending play(
            String customerNumber, Function<Answer, Map<String, Object>> newOrder, Set<Incident> incidents) {
        var customer = find(Service.CUSTOMER, cast.clerk(), "/customers/" + customerNumber);
        qualify(customer);
        var order = enter(newOrder.apply(customer));
        order = awaitAnswers(order.text("/id"));
        if (incidents.contains(Incident.AMENDED)) {
            amend(order);
            order = awaitAnswers(order.text("/id"));
        }
        confirmWithCustomer(order);
        order = review(order);
        fileSignedOrder(order);
        if (incidents.contains(Incident.CHANGED)) {
            order = change(order);
        }
        var shipment = applyForShipment(order);
        instruct(shipment);
        check(shipment);
        shipment = issueDocument(shipment);
        supervise(shipment);
        boolean onCredit = incidents.contains(Incident.ON_CREDIT) && grantCredit(shipment);
        if (!onCredit) {
            pay(order, customer, incidents);
        }
        var released = awaitRelease(shipment);
        signOff(shipment);
        shipment = handOver(shipment);
        depart(shipment);
        track(shipment);
        deliver(shipment);
        receive(shipment);
        if (onCredit) {
            pay(order, customer, incidents);
        }
        awaitCompletion(order);
        if (incidents.contains(Incident.OVERPAID)) {
            giveBack(customer);
        }
        return new Ending(
                UUID.fromString(order.text("/id")),
                order.text("/number"),
                UUID.fromString(customer.text("/id")),
                UUID.fromString(shipment.text("/id")),
                released.text("/release/rule"));
    }

    /** Plays it until the order is confirmed (steps 1 to 6); answers the confirmed order. */
    public Answer confirm(String customerNumber) {
        return review(agree(customerNumber));
    }

    /** Plays it until the customer has agreed (steps 1 to 5); answers the order, which only its review is missing to. */
    public Answer agree(String customerNumber) {
        var customer = find(Service.CUSTOMER, cast.clerk(), "/customers/" + customerNumber);
        var order = awaitAnswers(enter(newOrder(customer.text("/id"), goods())).text("/id"));
        confirmWithCustomer(order);
        return order;
    }

    // --- before the order: the counterparty's papers (FUL-16) ---

    void qualify(Answer customer) {
        qualify(customer, "BUSINESS_LICENCE", "business licence");
    }

    /** Nothing when somebody has verified such a paper of the customer before. */
    void qualify(Answer customer, String kind, String what) {
        boolean qualified = stream(customer.body().path("qualifications"))
                .anyMatch(paper -> paper.path("kind").asText().equals(kind)
                        && !paper.path("verifiedBy").isMissingNode());
        if (qualified) {
            return;
        }
        var path = "/customers/" + customer.text("/id") + "/qualifications";
        var paper = post(
                "0",
                "enters the customer's " + what,
                cast.clerk(),
                Service.CUSTOMER,
                path,
                Map.of("kind", kind, "reference", kind.charAt(0) + "-" + customer.text("/number")));
        post(
                "0",
                "verifies the " + what + " as second person",
                cast.otherClerk(),
                Service.CUSTOMER,
                path + "/" + paper.text("/id") + "/verification",
                Map.of());
    }

    // --- 1 to 6: from the fax to the confirmed order ---

    private Answer enter(Map<String, Object> order) {
        return post("1-2", "enters the faxed order", cast.clerk(), Service.ORDER, "/orders", order);
    }

    private Answer signContract(Answer customer, List<Map<String, Object>> lines) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "SALE");
        body.put("customerId", customer.text("/id"));
        body.put("currency", "CNY");
        body.put("deliveryTerm", "付款后5天内");
        body.put("deliverBy", today(Service.ORDER).plusDays(30).toString());
        body.put("deliveryRoute", "汽运至客户仓库");
        body.put("paymentMethod", "发货前付清");
        body.put("ourObligations", "按约定品种、数量、期限供货");
        body.put("customerObligations", "按约定付款、收货");
        body.put("constraints", "未付清全款不发货");
        body.put("lines", lines);
        var draft = post("5", "drafts the contract", cast.clerk(), Service.ORDER, "/contracts", body);
        return post(
                "5",
                "files the signed contract, original and copy",
                cast.clerk(),
                Service.ORDER,
                "/contracts/" + draft.text("/id") + "/signature",
                Map.of(
                        "signedOn",
                        today(Service.ORDER).toString(),
                        "originalAttachmentId",
                        scan(draft.text("/number") + " 正本"),
                        "copyAttachmentId",
                        scan(draft.text("/number") + " 副本")));
    }

    private Map<String, Object> newOrder(String customerId, List<Map<String, Object>> goods) {
        var body = terms();
        body.put("customerId", customerId);
        body.put("lines", goods);
        return body;
    }

    private Map<String, Object> terms() {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "STANDARD");
        body.put("channel", "FAX");
        body.put("urgent", false);
        body.put("currency", "CNY");
        body.put("suppliedBy", cast.salesperson().id().toString());
        body.put("shippingMethod", "ROAD");
        body.put("freight", money("120.00"));
        return body;
    }

    /** Goods that are there, at list price. */
    private List<Map<String, Object>> goods() {
        var products = new ArrayList<JsonNode>();
        desk.get(cast.clerk(), Service.ORDER, "/products?limit=200")
                .body()
                .path("items")
                .forEach(products::add);
        var lines = new ArrayList<Map<String, Object>>();
        for (var product : products) {
            if (lines.size() == LINES) {
                break;
            }
            if (isThere(product)) {
                lines.add(Map.of(
                        "productId", product.path("id").asText(),
                        "quantity", QUANTITY,
                        "unit", product.path("unit").asText(),
                        "unitPrice", product.path("listUnitPrice").asText()));
            }
        }
        if (lines.size() < LINES) {
            throw new IllegalStateException("Too few products of the sample data are in stock");
        }
        return lines;
    }

    /** With enough to spare that desks beside this one do not take the last of it between question and order. */
    private boolean isThere(JsonNode product) {
        var path = "/stock/availability?productId=" + product.path("id").asText() + "&quantity=" + AMPLE;
        return desk.get(cast.clerk(), Service.FULFILMENT, path)
                .text("/items/0/source")
                .equals("STOCK");
    }

    /** The whole order as it shall be: one piece less of everything. */
    private void amend(Answer order) {
        var body = terms();
        body.put("lines", oneLess(order));
        post(
                "2",
                "amends the order, of which the customer wants less",
                cast.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id") + "/amendments",
                body);
    }

    /** The lines of the order with one less of each. */
    private static List<Map<String, Object>> oneLess(Answer order) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : order.body().path("lines")) {
            var quantity = new BigDecimal(line.path("quantity").asText()).subtract(BigDecimal.ONE);
            lines.add(Map.of(
                    "lineId", line.path("lineId").asText(),
                    "productId", line.path("productId").asText(),
                    "quantity", quantity.toPlainString(),
                    "unit", line.path("unit").asText(),
                    "unitPrice", line.path("unitPrice").asText()));
        }
        return lines;
    }

    Answer awaitAnswers(String orderId) {
        var order = desk.await(
                cast.clerk(),
                Service.ORDER,
                "/orders/" + orderId + "?wait=5s",
                "stock and balance answers",
                shown -> shown.has("stockAnswer") && shown.has("balanceAnswer"));
        narrator.step("3-4", "has both answers on the telephone", cast.clerk(), "GET /orders/{id}?wait=5s", order);
        return order;
    }

    void confirmWithCustomer(Answer order) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : order.body().path("lines")) {
            for (var part : line.path("parts")) {
                var confirmed = new LinkedHashMap<String, Object>();
                confirmed.put("lineId", part.path("lineId").asText());
                confirmed.put("model", line.path("model").asText());
                confirmed.put("quantity", part.path("quantity").asText());
                confirmed.put("unit", line.path("unit").asText());
                confirmed.put("source", part.path("source").asText());
                if (part.hasNonNull("expectedDate")) {
                    confirmed.put("expectedDate", part.path("expectedDate").asText());
                }
                lines.add(confirmed);
            }
        }
        boolean covered = order.body().at("/balanceAnswer/sufficient").asBoolean();
        post(
                "5",
                covered ? "confirms with the customer" : "confirms with the customer and demands the money",
                cast.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id") + "/customer-confirmation",
                Map.of(
                        "revision",
                        order.body().path("revision").asInt(),
                        "stockAnswerId",
                        order.text("/stockAnswer/answerId"),
                        "balanceAnswerId",
                        order.text("/balanceAnswer/answerId"),
                        "confirmedWith",
                        "customer's buyer",
                        "channel",
                        "PHONE",
                        "shippingMethod",
                        "ROAD",
                        "shippingTime",
                        "within 3 days",
                        "paymentDemanded",
                        !covered,
                        "lines",
                        lines));
    }

    /** Reviews the order as second person (step 6); answers the confirmed order. */
    public Answer review(Answer order) {
        var id = order.text("/id");
        post(
                "6",
                "reviews the order as second person",
                cast.reviewer(),
                Service.ORDER,
                "/orders/" + id + "/review",
                Map.of("revision", order.body().path("revision").asInt(), "decision", "PASSED"));
        return desk.await(
                cast.clerk(),
                Service.ORDER,
                "/orders/" + id,
                "the confirmed order",
                shown -> shown.path("state").asText().equals("CONFIRMED"));
    }

    /** Asks for a change of the confirmed order; answers its next revision (ORD-42). */
    private Answer change(Answer order) {
        var path = "/orders/" + order.text("/id");
        int revision = order.body().path("revision").asInt();
        var asked = post(
                "6",
                "asks for the change of the order, of which the customer wants less",
                cast.clerk(),
                Service.ORDER,
                path + "/changes",
                Map.of(
                        "revision",
                        revision,
                        "reason",
                        "客户减量",
                        "agreement",
                        Map.of(
                                "agreedWith",
                                "customer's buyer",
                                "agreedAt",
                                clock(Service.ORDER).text("/now"),
                                "channel",
                                "PHONE"),
                        "lines",
                        oneLess(order)));
        post(
                "6",
                "approves the change",
                cast.salesManager(),
                Service.ORDER,
                path + "/changes/" + asked.text("/change/changeId") + "/decision",
                Map.of("decision", "APPROVED", "reason", "客户已同意"));
        return desk.await(
                cast.clerk(),
                Service.ORDER,
                path,
                "the changed order",
                shown -> shown.path("revision").asInt() > revision
                        && shown.path("state").asText().equals("CONFIRMED"));
    }

    // --- 7 and 8: shipment application, instruction, check, outbound document ---

    private void fileSignedOrder(Answer order) {
        post(
                "7",
                "files the order that the customer signed",
                cast.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id") + "/documents",
                Map.of("kind", "SIGNED_ORDER", "attachmentId", scan("订单 " + order.text("/number") + " 已签字确认")));
    }

    /** Uploads a paper; answers the attachment's id. */
    private String scan(String text) {
        try {
            var file = Files.createTempFile("scan", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
            return desk.upload(cast.clerk(), Service.ORDER, "/attachments", file, Map.of())
                    .text("/id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer applyForShipment(Answer order) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : order.body().path("lines")) {
            for (var part : line.path("parts")) {
                lines.add(Map.of(
                        "lineId", part.path("lineId").asText(),
                        "quantity", part.path("quantity").asText()));
            }
        }
        var body = Map.of("orderId", order.text("/id"), "channel", "FAX", "lines", lines);
        // Fulfilment has to know of the confirmation and the signed order first; both are on their way.
        return postWhenKnown("7", "applies for shipment", cast.clerk(), "/shipments", body);
    }

    void instruct(Answer shipment) {
        act(
                "7",
                "writes the shipment instruction",
                cast.documentClerk(),
                shipment,
                "instruction",
                Map.of(
                        "shippingMethod", "ROAD",
                        "carrier", "Yangtze Freight",
                        "deliverBy", today(Service.FULFILMENT).plusDays(5).toString()));
    }

    private void check(Answer shipment) {
        check(shipment, shipment.body().path("amount"));
    }

    /** @param unpaid what the customer still owes for the consignment */
    void check(Answer shipment, Object unpaid) {
        postWhenKnown(
                "7",
                "checks contract, qualification and amounts",
                cast.reviewer(),
                "/shipments/" + shipment.text("/id") + "/check",
                Map.of(
                        "supplyAmount", shipment.body().path("amount"),
                        "unpaidAmount", unpaid,
                        "enclosures", List.of("colour card")));
    }

    Answer issueDocument(Answer shipment) {
        return act(
                "8",
                "issues the outbound document, held until released",
                cast.documentClerk(),
                shipment,
                "outbound-document",
                Map.of());
    }

    void supervise(Answer shipment) {
        act("8", "supervises the outbound document", cast.warehouseSupervisor(), shipment, "supervision", Map.of());
    }

    // --- 9: the money ---

    /**
     * Asks the general manager for credit.
     *
     * @return whether it was granted; what no rule allows, or what the customer's own money covers, cannot even be asked for
     */
    private boolean grantCredit(Answer shipment) {
        // Billing has to know of the shipment first, whose application is on its way.
        desk.await(
                cast.clerk(),
                Service.BILLING,
                "/shipment-releases/" + shipment.text("/id"),
                "the decision on the release",
                shown -> true);
        try {
            var grant = post(
                    "9",
                    "asks for credit, since the customer needs the goods at once",
                    cast.clerk(),
                    Service.BILLING,
                    "/credit-grants",
                    Map.of("shipmentId", shipment.text("/id"), "urgent", true, "reason", "客户急需"));
            post(
                    "9",
                    "grants the credit",
                    cast.generalManager(),
                    Service.BILLING,
                    "/credit-grants/" + grant.text("/id") + "/decision",
                    Map.of("decision", "APPROVED", "reason", "多年合作"));
            return true;
        } catch (RefusedException refused) {
            if (refused.answer().status() != 422 && !refused.code().equals(IS_NOT_HELD)) {
                throw refused;
            }
            return false;
        }
    }

    private void pay(Answer order, Answer customer, Set<Incident> incidents) {
        if (incidents.contains(Incident.OVERPAID)) {
            overpay(order, customer);
        } else {
            remit("9", order, customer, order.body().path("total"));
        }
    }

    private void overpay(Answer order, Answer customer) {
        var total = order.body().path("total");
        var amount = new BigDecimal(total.path("amount").asText()).add(TOO_MUCH);
        remit("9", order, customer, money(amount.toPlainString()), total);
    }

    /** Nothing when another order of the customer needs the money, such as one that was left unpaid when time ran away. */
    private void giveBack(Answer customer) {
        try {
            var refund = post(
                    "9",
                    "asks for the refund of what was paid too much",
                    cast.clerk(),
                    Service.BILLING,
                    "/refunds",
                    Map.of(
                            "customerId", customer.text("/id"),
                            "amount", money(TOO_MUCH.toPlainString()),
                            "payee", customer.text("/name"),
                            "reason", "客户多付"));
            var path = "/refunds/" + refund.text("/id");
            post(
                    "9",
                    "grants the refund",
                    cast.salesManager(),
                    Service.BILLING,
                    path + "/decision",
                    Map.of("decision", "APPROVED", "reason", "核对无误,同意退款"));
            post(
                    "9",
                    "pays the refund",
                    cast.finance(),
                    Service.BILLING,
                    path + "/payment",
                    Map.of(
                            "paidOn",
                            today(Service.BILLING).toString(),
                            "bank",
                            "中国工商银行上海分行",
                            "bankReference",
                            "RF-" + UUID.randomUUID()));
        } catch (RefusedException refused) {
            if (!NEEDED_BY_ORDERS.contains(refused.code())) {
                throw refused;
            }
        }
    }

    /** A slip, finance's confirmation, the match and the posting, of one amount for one order. */
    void remit(String number, Answer order, Answer customer, Object amount) {
        remit(number, order, customer, amount, amount);
    }

    /** @param share of the amount that is for the order */
    private void remit(String number, Answer order, Answer customer, Object amount, Object share) {
        var slip = post(
                number,
                "registers the remittance slip",
                cast.salesperson(),
                Service.BILLING,
                "/remittances",
                Map.of(
                        "customerId", customer.text("/id"),
                        "payer", customer.text("/name"),
                        "amount", amount,
                        "orders", List.of(Map.of("orderId", order.text("/id"), "amount", share)),
                        "remittedOn", today(Service.BILLING).toString()));
        var path = "/remittances/" + slip.text("/id");
        post(
                number,
                "confirms the exact amount that arrived",
                cast.finance(),
                Service.BILLING,
                path + "/confirmation",
                Map.of(
                        "amount",
                        amount,
                        "arrivedOn",
                        today(Service.BILLING).toString(),
                        "receivingBank",
                        "中国工商银行上海分行",
                        "paymentMethod",
                        "TRANSFER",
                        "payer",
                        customer.text("/name"),
                        "bankReference",
                        "BR-" + UUID.randomUUID()));
        post(
                number,
                "matches the money to the customer",
                cast.clerk(),
                Service.BILLING,
                path + "/match",
                Map.of("customerId", customer.text("/id")));
        post(number, "posts the receipt", cast.clerk(), Service.BILLING, path + "/posting", Map.of());
    }

    Answer awaitRelease(Answer shipment) {
        return desk.await(
                cast.clerk(),
                Service.FULFILMENT,
                "/shipments/" + shipment.text("/id"),
                "the release by billing",
                shown -> shown.at("/release/state").asText().equals("RELEASED"));
    }

    // --- 10 to 13: sign-off to receipt ---

    void signOff(Answer shipment) {
        act("10", "signs the shipment off", cast.director(), shipment, "sign-off", Map.of());
    }

    Answer handOver(Answer shipment) {
        var papers = new ArrayList<Map<String, Object>>();
        papers.add(Map.of("kind", "OUTBOUND_DOCUMENT", "number", shipment.text("/documentNumber")));
        for (var line : shipment.body().path("lines")) {
            papers.add(Map.of(
                    "kind", "TEST_REPORT",
                    "number", line.path("testReportNumber").asText(),
                    "batch", line.path("batch").asText()));
        }
        return act(
                "10",
                "takes the goods over with the batches' test reports",
                cast.shipper(),
                shipment,
                "handover",
                Map.of("papers", papers));
    }

    void depart(Answer shipment) {
        act(
                "10-11",
                "confirms that the goods left; the customer is told by SMS",
                cast.warehouseSupervisor(),
                shipment,
                "departure",
                Map.of("trackingNumber", "YF" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000)));
    }

    void track(Answer shipment) {
        act(
                "12",
                "telephones after the consignment",
                cast.clerk(),
                shipment,
                "tracking",
                Map.of("finding", "on the way", "position", "Suzhou"));
    }

    void deliver(Answer shipment) {
        act("13", "records the delivery", cast.clerk(), shipment, "delivery", Map.of());
    }

    void receive(Answer shipment) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : shipment.body().path("lines")) {
            lines.add(Map.of(
                    "lineId", line.path("lineId").asText(),
                    "quantity", line.path("quantity").asText()));
        }
        act(
                "13",
                "records the customer's receipt",
                cast.clerk(),
                shipment,
                "receipt",
                Map.of(
                        "confirmedWith",
                        "customer's warehouse",
                        "lines",
                        lines,
                        "enclosures",
                        List.of(Map.of("item", "colour card", "received", true))));
    }

    void awaitCompletion(Answer order) {
        var completed = desk.await(
                cast.clerk(),
                Service.ORDER,
                "/orders/" + order.text("/id"),
                "the completed order",
                shown -> shown.path("state").asText().equals("COMPLETED"));
        narrator.step("13", "sees the order completed", cast.clerk(), "GET /orders/{id}", completed);
    }

    // --- calls ---

    private Answer act(String number, String what, Person by, Answer shipment, String act, Object body) {
        return post(number, what, by, Service.FULFILMENT, "/shipments/" + shipment.text("/id") + "/" + act, body);
    }

    Answer post(String number, String what, Person by, Service service, String path, Object body) {
        var answer = desk.post(by, service, path, body);
        narrator.step(number, what, by, "POST " + service.id() + " " + shortened(path), answer);
        return answer;
    }

    /**
     * Repeats a command of fulfilment that is refused only because an event has not arrived yet, as a person would who
     * looks again a moment later. A refusal stored for an idempotency key does not exist: only answers are.
     */
    Answer postWhenKnown(String number, String what, Person by, String path, Object body) {
        var answer = desk.postUntilAccepted(by, Service.FULFILMENT, path, body);
        narrator.step(number, what, by, "POST fulfilment " + shortened(path), answer);
        return answer;
    }

    private Answer find(Service service, Person by, String path) {
        return desk.get(by, service, path);
    }

    /** By the clock of the service that is told: one after the other is moved. */
    private LocalDate today(Service service) {
        return LocalDate.parse(clock(service).text("/date"));
    }

    private Answer clock(Service service) {
        return desk.get(cast.clerk(), service, "/clock");
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", new BigDecimal(amount).toPlainString(), "currency", "CNY");
    }

    private static String shortened(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
