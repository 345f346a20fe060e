package io.salesdesk.fulfilment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.fulfilment.stock.application.TakeOverStock;
import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks to fulfilment in the name of the other services: products, customers, orders, releases. */
@Singleton
class TestOrders {

    private static final String GROUP =
            ConfigProvider.getConfig().getValue("mp.messaging.incoming.events.group.id", String.class);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final BigDecimal PRICE = new BigDecimal("122.00");

    private final TakeOverStock takeOverStock;
    private final EventProbe probe = EventProbe.shared();

    TestOrders(TakeOverStock takeOverStock) {
        this.takeOverStock = takeOverStock;
    }

    EventProbe probe() {
        return probe;
    }

    /** A product that its owner has listed, known here when this returns. */
    Product product() {
        var product = new Product(UUID.randomUUID(), "P-T%06d".formatted(NUMBERS.incrementAndGet()));
        probe.publish(listed(product));
        awaitConsumed();
        return product;
    }

    static TestEvent listed(Product product) {
        return TestEvent.of(
                "order",
                "ProductListed",
                product.id(),
                Map.ofEntries(
                        Map.entry("productId", product.id()),
                        Map.entry("number", product.number()),
                        Map.entry("name", "云栖无纺墙纸 米白"),
                        Map.entry("model", "WP0101"),
                        Map.entry("colour", "米白"),
                        Map.entry("category", "WALLCOVERING"),
                        Map.entry("unit", "ROLL"),
                        Map.entry("listUnitPrice", PRICE.toPlainString()),
                        Map.entry("currency", "CNY"),
                        Map.entry("taxRate", "0.13"),
                        Map.entry("active", true),
                        Map.entry("validFrom", "2026-01-01")));
    }

    /** Takes a batch over from a stock list. */
    UUID stock(Product product, String batch, int quantity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> takeOverStock
                        .takeOver(new TakeOverStock.Line(
                                product.number(),
                                "上海仓",
                                batch,
                                BigDecimal.valueOf(quantity),
                                "ROLL",
                                "B-01-1",
                                "QR-" + batch))
                        .id());
    }

    /** A customer of the office of the east, qualified if so. */
    UUID customer(boolean qualified) {
        var customer = UUID.randomUUID();
        probe.publish(TestEvent.of(
                "customer",
                "CustomerRegistered",
                customer,
                Map.ofEntries(
                        Map.entry("customerId", customer),
                        Map.entry("number", "C-T" + NUMBERS.incrementAndGet()),
                        Map.entry("name", "上海海润饰材代理商行"),
                        Map.entry("type", "AGENT"),
                        Map.entry("officeId", TestPeople.EAST_OFFICE.id()),
                        Map.entry("regionId", TestPeople.EAST.id()),
                        Map.entry("salespersonId", TestPeople.REP_EAST_1.id()),
                        Map.entry("active", true),
                        Map.entry("currency", "CNY"),
                        Map.entry("settlementMethod", "TRANSFER"),
                        Map.entry("complete", true))));
        if (qualified) {
            qualify(customer);
        }
        return customer;
    }

    void qualify(UUID customer) {
        probe.publish(TestEvent.of(
                "customer",
                "QualificationVerified",
                customer,
                Map.of(
                        "customerId",
                        customer,
                        "qualificationId",
                        UUID.randomUUID(),
                        "kind",
                        "BUSINESS_LICENCE",
                        "verifiedBy",
                        TestPeople.REVIEWER_EAST.id(),
                        "verifiedOn",
                        "2026-11-02")));
    }

    /** An order of the office of the east, entered by its second clerk on data of its first representative. */
    static Order order(UUID customer, Line... lines) {
        return new Order(
                UUID.randomUUID(),
                "SO-2026-T%05d".formatted(NUMBERS.incrementAndGet()),
                1,
                customer,
                TestPeople.CLERK_EAST_2,
                false,
                new BigDecimal("30.00"),
                List.of(lines));
    }

    static Line line(Product product, int quantity) {
        return new Line(UUID.randomUUID(), product, BigDecimal.valueOf(quantity), PRICE, false);
    }

    /** The same order, entered as a project's. */
    static Order project(Order order) {
        return new Order(
                order.id(),
                order.number(),
                order.revision(),
                order.customer(),
                order.enteredBy(),
                order.mixedBatches(),
                order.freight(),
                order.lines(),
                "PROJECT");
    }

    void enter(Order order) {
        probe.publish(entered(order));
    }

    static TestEvent entered(Order order) {
        return event("OrderEntered", order, order.data());
    }

    void amend(Order order, boolean afterConfirmation) {
        probe.publish(amended(order, afterConfirmation));
    }

    static TestEvent amended(Order order, boolean afterConfirmation) {
        var data = new HashMap<>(order.data());
        data.put("previousRevision", order.revision() - 1);
        data.put("afterConfirmation", afterConfirmation);
        data.put("changedLineIds", List.of());
        if (afterConfirmation) {
            data.put("changeId", UUID.randomUUID());
        }
        return event("OrderAmended", order, data);
    }

    void confirm(Order order) {
        confirm(order, Set.of());
    }

    /** @param futures the lines whose goods are yet to be bought */
    void confirm(Order order, Set<UUID> futures) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : order.lineData()) {
            var confirmed = new HashMap<>(line);
            List.of("net", "tax", "cancelled").forEach(confirmed::remove);
            confirmed.put("source", futures.contains(line.get("lineId")) ? "FUTURES" : "STOCK");
            lines.add(confirmed);
        }
        publish(
                "OrderConfirmed",
                order,
                Map.ofEntries(
                        Map.entry("orderId", order.id()),
                        Map.entry("number", order.number()),
                        Map.entry("revision", order.revision()),
                        Map.entry("customerId", order.customer()),
                        Map.entry("salespersonId", TestPeople.REP_EAST_1.id()),
                        Map.entry("officeId", TestPeople.EAST_OFFICE.id()),
                        Map.entry("regionId", TestPeople.EAST.id()),
                        Map.entry("customerClass", "NORMAL"),
                        Map.entry("kind", order.kind()),
                        Map.entry("currency", "CNY"),
                        Map.entry("freight", money(order.freight())),
                        Map.entry("total", money(order.total())),
                        Map.entry("enteredBy", order.enteredBy().id()),
                        Map.entry("suppliedBy", TestPeople.REP_EAST_1.id()),
                        Map.entry("reviewedBy", TestPeople.REVIEWER_EAST.id()),
                        Map.entry("confirmedAt", Instant.now()),
                        Map.entry("shippingMethod", "ROAD"),
                        Map.entry("contractOnFile", false),
                        Map.entry("lines", lines)));
    }

    void fileSignedOrder(Order order) {
        publish(
                "OrderDocumentFiled",
                order,
                Map.of(
                        "orderId",
                        order.id(),
                        "documentId",
                        UUID.randomUUID(),
                        "kind",
                        "SIGNED_ORDER",
                        "attachmentId",
                        UUID.randomUUID(),
                        "filedBy",
                        TestPeople.CLERK_EAST_1.id(),
                        "filedAt",
                        Instant.now()));
    }

    void requestStockCheck(Order order) {
        publish(
                "StockCheckRequested",
                order,
                Map.of(
                        "orderId",
                        order.id(),
                        "revision",
                        order.revision(),
                        "requestedBy",
                        TestPeople.CLERK_EAST_1.id()));
    }

    void cancel(Order order) {
        publish(
                "OrderCancelled",
                order,
                Map.of(
                        "orderId",
                        order.id(),
                        "revision",
                        order.revision(),
                        "reason",
                        "customer-asked",
                        "cancelledBy",
                        TestPeople.CLERK_EAST_1.id(),
                        "cancelledAt",
                        Instant.now()));
    }

    /** @param quantities the new quantity of each line */
    UUID requestChange(Order order, Map<UUID, Integer> quantities) {
        var change = UUID.randomUUID();
        var lines = order.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "lineId",
                        line.id(),
                        "lineNo",
                        order.lines().indexOf(line) + 1,
                        "productId",
                        line.product().id(),
                        "quantity",
                        text(BigDecimal.valueOf(quantities.getOrDefault(
                                line.id(), line.quantity().intValueExact()))),
                        "unit",
                        "ROLL",
                        "unitPrice",
                        line.unitPrice().toPlainString(),
                        "change",
                        quantities.containsKey(line.id()) ? "REDUCED" : "KEPT"))
                .toList();
        publish(
                "OrderChangeRequested",
                order,
                Map.of(
                        "orderId",
                        order.id(),
                        "changeId",
                        change,
                        "fromRevision",
                        order.revision(),
                        "toRevision",
                        order.revision() + 1,
                        "cancelOrder",
                        false,
                        "requestedBy",
                        TestPeople.CLERK_EAST_1.id(),
                        "approvedBy",
                        TestPeople.SALES_MANAGER.id(),
                        "agreement",
                        Map.of("agreedWith", "赵志明", "agreedAt", Instant.now(), "channel", "FAX"),
                        "lines",
                        lines));
        return change;
    }

    void answerBalance(Order order, Instant answeredAt) {
        probe.publish(TestEvent.of(
                        "billing",
                        "BalanceChecked",
                        order.id(),
                        Map.of(
                                "orderId",
                                order.id(),
                                "revision",
                                order.revision(),
                                "answerId",
                                UUID.randomUUID(),
                                "customerId",
                                order.customer(),
                                "sufficient",
                                true,
                                "available",
                                money(order.total()),
                                "required",
                                money(order.total()),
                                "shortBy",
                                money(BigDecimal.ZERO),
                                "answeredAt",
                                answeredAt))
                .aboutOrder(order.id(), order.revision()));
    }

    /** Finance has posted the deposit of a project order. */
    void receiveDeposit(Order order) {
        probe.publish(TestEvent.of(
                        "billing",
                        "DepositReceived",
                        order.id(),
                        Map.of(
                                "orderId",
                                order.id(),
                                "customerId",
                                order.customer(),
                                "revision",
                                order.revision(),
                                "amount",
                                money(order.total()),
                                "posted",
                                money(order.total()),
                                "receivedAt",
                                Instant.now()))
                .aboutOrder(order.id(), order.revision()));
    }

    /** All of the order is posted. */
    void payFully(Order order) {
        probe.publish(TestEvent.of(
                        "billing",
                        "OrderFullyPaid",
                        order.id(),
                        Map.of(
                                "orderId",
                                order.id(),
                                "customerId",
                                order.customer(),
                                "revision",
                                order.revision(),
                                "total",
                                money(order.total()),
                                "paidAt",
                                Instant.now()))
                .aboutOrder(order.id(), order.revision()));
    }

    /** Billing lets a shipment go. */
    UUID release(Order order, UUID shipment, String amount) {
        var release = UUID.randomUUID();
        probe.publish(TestEvent.of(
                        "billing",
                        "ShipmentReleased",
                        shipment,
                        Map.of(
                                "releaseId",
                                release,
                                "shipmentId",
                                shipment,
                                "orderId",
                                order.id(),
                                "orderRevision",
                                order.revision(),
                                "customerId",
                                order.customer(),
                                "amount",
                                Map.of("amount", amount, "currency", "CNY"),
                                "rule",
                                "normal-order-ships-on-slip-or-posted-money",
                                "evidence",
                                List.of(Map.of("kind", "PAYMENT", "id", UUID.randomUUID())),
                                "policyVersion",
                                "2026-11.1",
                                "releasedAt",
                                Instant.now()))
                .withKey(order.id())
                .aboutOrder(order.id(), order.revision()));
        return release;
    }

    void revoke(Order order, UUID shipment, UUID release) {
        probe.publish(TestEvent.of(
                        "billing",
                        "ShipmentReleaseRevoked",
                        shipment,
                        Map.of(
                                "releaseId",
                                release,
                                "shipmentId",
                                shipment,
                                "orderId",
                                order.id(),
                                "reason",
                                "cover-fell-short",
                                "revokedAt",
                                Instant.now()))
                .withKey(order.id())
                .aboutOrder(order.id(), order.revision()));
    }

    /** Customer-service has sent a notice. */
    void noticeSent(UUID notice, String deduplicationKey) {
        probe.publish(TestEvent.of(
                "customer",
                "NoticeSent",
                notice,
                Map.of(
                        "noticeId",
                        notice,
                        "deduplicationKey",
                        deduplicationKey,
                        "template",
                        "goods-shipped",
                        "channel",
                        "SMS",
                        "sentAt",
                        Instant.now())));
    }

    /** Everything published so far has taken effect. */
    void awaitConsumed() {
        probe.awaitConsumed(GROUP);
    }

    /** What can be promised of the product, over REST. */
    static BigDecimal available(Product product) {
        return new BigDecimal(TestPeople.CLERK_EAST_1
                .request()
                .queryParam("productId", product.id())
                .get("/api/v1/stock/availability")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].available"));
    }

    static void awaitAvailable(Product product, int expected) {
        Awaitility.await("%d of %s".formatted(expected, product.number()))
                .atMost(EventProbe.PATIENCE)
                .until(() -> available(product).compareTo(BigDecimal.valueOf(expected)) == 0);
    }

    private void publish(String name, Order order, Map<String, ?> data) {
        probe.publish(event(name, order, data));
    }

    private static TestEvent event(String name, Order order, Map<String, ?> data) {
        return TestEvent.of("order", name, order.id(), data).aboutOrder(order.id(), order.revision());
    }

    private static Map<String, String> money(BigDecimal amount) {
        return Map.of("amount", amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString(), "currency", "CNY");
    }

    static String text(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }

    record Product(UUID id, String number) {}

    record Line(UUID id, Product product, BigDecimal quantity, BigDecimal unitPrice, boolean cancelled) {

        Line of(int newQuantity) {
            return new Line(id, product, BigDecimal.valueOf(newQuantity), unitPrice, cancelled);
        }

        Line as(UUID otherId, int newQuantity) {
            return new Line(otherId, product, BigDecimal.valueOf(newQuantity), unitPrice, cancelled);
        }

        BigDecimal gross() {
            return unitPrice.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        }
    }

    record Order(
            UUID id,
            String number,
            int revision,
            UUID customer,
            Person enteredBy,
            boolean mixedBatches,
            BigDecimal freight,
            List<Line> lines,
            String kind) {

        Order(
                UUID id,
                String number,
                int revision,
                UUID customer,
                Person enteredBy,
                boolean mixedBatches,
                BigDecimal freight,
                List<Line> lines) {
            this(id, number, revision, customer, enteredBy, mixedBatches, freight, lines, "STANDARD");
        }

        Order next(Line... newLines) {
            return new Order(
                    id, number, revision + 1, customer, enteredBy, mixedBatches, freight, List.of(newLines), kind);
        }

        Order with(Line... newLines) {
            return new Order(id, number, revision, customer, enteredBy, mixedBatches, freight, List.of(newLines), kind);
        }

        BigDecimal total() {
            return lines.stream().map(Line::gross).reduce(freight, BigDecimal::add);
        }

        Map<String, Object> data() {
            return Map.ofEntries(
                    Map.entry("orderId", id),
                    Map.entry("number", number),
                    Map.entry("revision", revision),
                    Map.entry("customerId", customer),
                    Map.entry("salespersonId", TestPeople.REP_EAST_1.id()),
                    Map.entry("officeId", TestPeople.EAST_OFFICE.id()),
                    Map.entry("regionId", TestPeople.EAST.id()),
                    Map.entry("customerClass", "NORMAL"),
                    Map.entry("kind", kind),
                    Map.entry("channel", "FAX"),
                    Map.entry("urgent", false),
                    Map.entry("currency", "CNY"),
                    Map.entry("enteredBy", enteredBy.id()),
                    Map.entry("suppliedBy", TestPeople.REP_EAST_1.id()),
                    Map.entry("enteredAt", Instant.now()),
                    Map.entry("shippingMethod", "ROAD"),
                    Map.entry("mixedBatches", mixedBatches),
                    Map.entry("freight", money(freight)),
                    Map.entry("total", money(total())),
                    Map.entry("lines", lineData()));
        }

        List<Map<String, Object>> lineData() {
            return lines.stream()
                    .map(line -> Map.<String, Object>ofEntries(
                            Map.entry("lineId", line.id()),
                            Map.entry("lineNo", lines.indexOf(line) + 1),
                            Map.entry("productId", line.product().id()),
                            Map.entry("quantity", text(line.quantity())),
                            Map.entry("unit", "ROLL"),
                            Map.entry("unitPrice", line.unitPrice().toPlainString()),
                            Map.entry("taxRate", "0.13"),
                            Map.entry("net", money(line.gross())),
                            Map.entry("tax", money(BigDecimal.ZERO)),
                            Map.entry("gross", money(line.gross())),
                            Map.entry("cancelled", line.cancelled())))
                    .toList();
        }
    }
}
