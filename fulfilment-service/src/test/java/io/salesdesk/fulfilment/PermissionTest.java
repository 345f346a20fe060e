package io.salesdesk.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command is given by the roles of the table in processes.md and by nobody else. */
@SalesdeskTest
class PermissionTest {

    private static final String NOTHING_THERE = UUID.randomUUID().toString();

    /** One person for each role. */
    private static final List<Person> ROLES = TestPeople.all().stream()
            .filter(person -> person.roles().size() == 1)
            .collect(Collectors.toMap(person -> person.roles().getFirst(), person -> person, (first, next) -> first))
            .values()
            .stream()
            .toList();

    private static final Map<String, String> MONEY = Map.of("amount", "1.00", "currency", "CNY");

    static Stream<Arguments> commands() {
        var line = Map.of("lineId", NOTHING_THERE, "quantity", "1");
        return Stream.of(
                Arguments.of(
                        "shipments",
                        Map.of("orderId", NOTHING_THERE, "channel", "FAX", "lines", List.of(line)),
                        Set.of("SALES_CLERK", "SALES_REP")),
                act("instruction", Map.of("shippingMethod", "ROAD", "deliverBy", "2099-01-01"), "DOCUMENT_CLERK"),
                act(
                        "check",
                        Map.of("supplyAmount", MONEY, "unpaidAmount", MONEY, "enclosures", List.of()),
                        "REVIEWER",
                        "SALES_MANAGER"),
                act("outbound-document", Map.of(), "DOCUMENT_CLERK"),
                act("supervision", Map.of(), "WAREHOUSE_SUPERVISOR"),
                act("sign-off", Map.of(), "SALES_MANAGER", "BRANCH_DIRECTOR"),
                act("handover", Map.of("papers", List.of(Map.of("kind", "OTHER"))), "SHIPPER"),
                act("departure", Map.of(), "WAREHOUSE_SUPERVISOR"),
                act("tracking", Map.of("finding", "已到杭州中转"), "SALES_CLERK"),
                act("delivery", Map.of(), "SALES_CLERK", "SALES_REP"),
                act("receipt", Map.of("confirmedWith", "赵志明", "lines", List.of(line)), "SALES_CLERK"),
                act("reversal", Map.of("reason", "开错花色"), "DOCUMENT_CLERK"),
                act("withdrawal", Map.of("reason", "客户要求改期"), "SALES_CLERK", "SALES_REP"),
                Arguments.of(
                        "futures-inquiries",
                        Map.of("customerId", NOTHING_THERE, "productId", NOTHING_THERE, "quantity", "1"),
                        Set.of("SALES_CLERK", "SALES_REP")),
                Arguments.of(
                        "futures-inquiries/%s/answer".formatted(NOTHING_THERE),
                        Map.of("origin", "DOMESTIC", "expectedDate", "2099-01-01"),
                        Set.of("PURCHASING")),
                Arguments.of(
                        "futures-inquiries/%s/withdrawal".formatted(NOTHING_THERE),
                        Map.of("reason", "客户不要了"),
                        Set.of("SALES_CLERK", "SALES_REP")),
                Arguments.of(
                        "purchase-requests",
                        Map.of("productId", NOTHING_THERE, "quantity", "1", "origin", "DOMESTIC", "reason", "补货"),
                        Set.of("SALES_CLERK")),
                on("purchase-requests", "order", TERMS, "PURCHASING"),
                on("purchase-requests", "transit", Map.of("expectedDate", "2099-01-01"), "PURCHASING"),
                on("purchase-requests", "arrival", Map.of(), "PURCHASING", "WAREHOUSE"),
                on("purchase-requests", "withdrawal", Map.of("reason", "不补了"), "SALES_CLERK", "PURCHASING"),
                Arguments.of("goods-receipts", RECEIPT, Set.of("WAREHOUSE")),
                on("goods-receipts", "signature", Map.of(), "WAREHOUSE_SUPERVISOR"),
                on("goods-receipts", "withdrawal", Map.of("reason", "写错"), "WAREHOUSE"),
                on(
                        "receipt-discrepancies",
                        "resolution",
                        Map.of("resolution", "SPLIT", "reason", "余货下月到"),
                        "PURCHASING"),
                Arguments.of(
                        "reservations",
                        Map.of("customerId", NOTHING_THERE, "productId", NOTHING_THERE, "quantity", "1"),
                        Set.of("SALES_CLERK", "SALES_REP")),
                on("reservations", "review", Map.of("outcome", "UNREACHABLE"), "SALES_CLERK"),
                on("reservations", "decision", Map.of("outcome", "KEPT", "reason", "老客户"), "SALES_MANAGER"),
                on("reservations", "release", Map.of("reason", "不要了"), "SALES_CLERK", "SALES_REP"),
                Arguments.of(
                        "stock-counts",
                        Map.of("stockItemId", NOTHING_THERE, "counted", "1", "reason", "月度盘点"),
                        Set.of("WAREHOUSE")),
                Arguments.of(
                        "stock/" + NOTHING_THERE + "/test-report",
                        Map.of("number", "QR-1"),
                        Set.of("WAREHOUSE", "WAREHOUSE_SUPERVISOR")));
    }

    private static final Map<String, String> TERMS = Map.of(
            "supplier", "Grandeco NV",
            "quantity", "1",
            "quality", "优等品",
            "specification", "0.53m×10m",
            "unitPrice", "61.5",
            "currency", "EUR",
            "expectedDate", "2099-01-01");

    private static final Map<String, String> RECEIPT = Map.of(
            "purchaseId", NOTHING_THERE,
            "productId", NOTHING_THERE,
            "quantity", "1",
            "quality", "优等品",
            "specification", "0.53m×10m",
            "unitPrice", "61.5",
            "currency", "EUR",
            "warehouse", "上海仓",
            "batch", "2612-A");

    private static Arguments on(String records, String name, Object body, String... roles) {
        return Arguments.of("%s/%s/%s".formatted(records, NOTHING_THERE, name), body, Set.of(roles));
    }

    private static Arguments act(String name, Object body, String... roles) {
        return Arguments.of("shipments/%s/%s".formatted(NOTHING_THERE, name), body, Set.of(roles));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("ORD-43 each command has its roles")
    void ord43_eachCommandHasItsRoles(String path, Object body, Set<String> roles) {
        for (var person : ROLES) {
            var role = person.roles().getFirst();
            var status = person.request().body(body).post("/api/v1/" + path).statusCode();

            assertThat(status).as("%s gives %s", role, path).isEqualTo(roles.contains(role) ? 404 : 403);
        }
    }

    @Test
    void everyRoleReads() {
        for (var person : ROLES) {
            for (var list : List.of(
                    "stock",
                    "stock/availability",
                    "allocations",
                    "shipments",
                    "stock-counts",
                    "futures-inquiries",
                    "purchase-requests",
                    "purchase-requests/in-transit",
                    "goods-receipts",
                    "receipt-discrepancies",
                    "reservations",
                    "reservation-reviews")) {
                assertThat(person.request().get("/api/v1/" + list).statusCode())
                        .as("%s reads %s", person.username(), list)
                        .isEqualTo(200);
            }
        }
        assertThat(TestPeople.STRANGER.request().get("/api/v1/stock").statusCode())
                .isEqualTo(403);
    }

    @Test
    void impossibleInputIsRefusedPrecisely() {
        var clerk = TestPeople.CLERK_EAST_1;
        var negative = Map.of(
                "orderId",
                NOTHING_THERE,
                "channel",
                "FAX",
                "lines",
                List.of(Map.of("lineId", NOTHING_THERE, "quantity", "-1")));
        var unknownField = Map.of("orderId", NOTHING_THERE, "channel", "FAX", "lines", List.of(), "colour", "红");

        var answer = clerk.request().body(negative).post("/api/v1/shipments").then();
        assertThat(answer.extract().statusCode()).isEqualTo(400);
        assertThat(answer.extract().<String>path("errors[0].pointer")).isEqualTo("/lines/0/quantity");
        assertThat(clerk.request().body(unknownField).post("/api/v1/shipments").statusCode())
                .isEqualTo(400);
        assertThat(clerk.request()
                        .queryParam("quantity", "0")
                        .get("/api/v1/stock/availability")
                        .statusCode())
                .isEqualTo(400);
    }
}
