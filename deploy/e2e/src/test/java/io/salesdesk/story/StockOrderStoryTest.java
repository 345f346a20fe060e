package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.embedded.ProjectRoot;
import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The department's main job over the five packaged services. */
@ExtendWith(StopsTestStack.class)
class StockOrderStoryTest {

    /** That a thread had to wait says something about the machine, not about the service. */
    private static final Pattern WARNING =
            Pattern.compile("^(WARNING:|[0-9:,]+ (WARN|ERROR) (?!.*BlockedThreadChecker))");

    private final TestStack stack = TestStack.shared();
    private final Desk desk = stack.desk();

    @Test
    @DisplayName("A stock order goes from entry to cash, each service owning its part")
    void stockOrderFromEntryToCash() {
        var clerk = cast().clerk();
        var steps = new ArrayList<String>();
        try (var probe = EventProbe.connect(stack.kafkaBootstrapServers())) {
            var ending = new StockOrderStory(
                            desk, cast(), (number, what, by, call, answer) -> steps.add(number + " " + what))
                    .play(customer());
            assertThat(stack.invariants().violations(Set.of(ending.orderId()), TestStack.DRAIN))
                    .isEmpty();

            assertThat(steps).hasSizeGreaterThan(20);
            var order = probe.caughtUp().events().stream()
                    .filter(event -> ending.orderId().toString().equals(event.key()))
                    .map(event -> event.name())
                    .toList();
            assertThat(order)
                    .contains(
                            "OrderEntered",
                            "StockChecked",
                            "BalanceChecked",
                            "CustomerConfirmationRecorded",
                            "OrderReviewed",
                            "OrderConfirmed",
                            "ShipmentRequested",
                            "CreditHoldPlaced",
                            "ShipmentInstructed",
                            "ShipmentChecked",
                            "OutboundDocumentIssued",
                            "OutboundDocumentSupervised",
                            "PaymentReceived",
                            "OrderFullyPaid",
                            "ShipmentReleased",
                            "ShipmentApproved",
                            "ShipmentHandedOver",
                            "GoodsShipped",
                            "ReceivableRecorded",
                            "ReceivableSettled",
                            "ShipmentTracked",
                            "GoodsDelivered",
                            "ReceiptConfirmed",
                            "OrderCompleted");
            var contracts = EventContracts.ofProject();
            for (var service : List.of("order", "fulfilment", "billing", "customer")) {
                contracts.checkPublished(service, probe.events());
            }
            assertTimelineIsComplete(clerk, ending.orderId());
            assertAccountIsEven(clerk, ending.customerId());
            assertLeaderboardShowsTheSale(ending);
            assertCustomerWasTold(clerk);
        }
        assertEveryMetricIsExported();
    }

    @Test
    @DisplayName("The services start without a warning, so that one in a log is worth reading")
    void quietStart() {
        assertThat(Service.values())
                .allSatisfy(service -> assertThat(
                                stack.log(service).lines().takeWhile(line -> !line.contains("Installed features")))
                        .as(service.id())
                        .isNotEmpty()
                        .noneMatch(line -> WARNING.matcher(line).find()));
    }

    /** What the dashboards and alerts ask for is there, once the story has been told. */
    private void assertEveryMetricIsExported() {
        Awaitility.await("the sampled figures").atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var exported = new StringBuilder();
            for (var service : Service.values()) {
                exported.append(stack.metrics(service));
            }
            assertThat(ObservabilityFilesTest.metrics(ProjectRoot.find()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(exported).containsPattern("(?m)^" + name + "[{ ]"));
        });
    }

    private void assertTimelineIsComplete(Person clerk, UUID orderId) {
        var timeline = desk.get(clerk, Service.ORDER, "/orders/" + orderId + "/timeline")
                .body();
        assertThat(timeline.path("state").asText()).isEqualTo("COMPLETED");
        assertThat(timeline.path("waitsFor")).isEmpty();
        assertThat(timeline.path("entries").findValuesAsText("event"))
                .contains("OrderEntered", "OrderConfirmed", "ShipmentReleased", "GoodsShipped", "OrderCompleted");
    }

    private void assertAccountIsEven(Person clerk, UUID customerId) {
        var account =
                desk.get(clerk, Service.BILLING, "/accounts/" + customerId).body();
        assertThat(account.at("/receivable/amount").asText()).isEqualTo("0.00");
        assertThat(desk.get(clerk, Service.BILLING, "/accounts/" + customerId + "/ledger")
                        .body()
                        .path("items"))
                .isNotEmpty();
    }

    private void assertLeaderboardShowsTheSale(StockOrderStory.Ending ending) {
        var manager = cast().salesManager();
        var board = desk.get(manager, Service.REPORTING, "/leaderboard").body();
        assertThat(board.toString()).contains(cast().salesperson().name());
    }

    private void assertCustomerWasTold(Person clerk) {
        var sent = desk.await(
                clerk,
                Service.CUSTOMER,
                "/communications",
                "the SMS that the goods have left",
                shown -> !shown.path("items").isEmpty());
        assertThat(sent.body().path("items").get(0).path("channel").asText()).isEqualTo("SMS");
    }

    private Cast cast() {
        return Cast.of(stack.company(), TestStack.OFFICE);
    }

    private static String customer() {
        return TestStack.CUSTOMER;
    }
}
