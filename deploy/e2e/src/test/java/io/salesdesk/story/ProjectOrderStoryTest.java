package io.salesdesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.EventContracts;
import io.salesdesk.platform.testing.EventProbe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A project order with futures from abroad over the five packaged services, over the days that it needs. */
@ExtendWith(StopsTestStack.class)
class ProjectOrderStoryTest {

    private final TestStack stack = TestStack.shared();
    private final Desk desk = stack.desk();

    @Test
    @DisplayName("A project order: deposit gates purchasing, arrival asks for the balance, full payment gates shipment,"
            + " the invoice travels alone, the statement shows the approved price")
    void projectOrderFromRegistrationToReceipt() {
        var cast = Cast.of(stack.company(), TestStack.OFFICE);
        var steps = new ArrayList<String>();
        try (var probe = EventProbe.connect(stack.kafkaBootstrapServers())) {
            var ending = new ProjectOrderStory(
                            desk,
                            stack.company(),
                            cast,
                            (number, what, by, call, answer) -> steps.add(number + " " + what))
                    .play(TestStack.CUSTOMER);
            assertThat(stack.invariants().violations(Set.of(ending.orderId()), TestStack.DRAIN))
                    .isEmpty();

            assertThat(steps).hasSizeGreaterThan(50);
            var events = probe.caughtUp().events();
            assertThat(events.stream()
                            .filter(event -> ending.orderId().toString().equals(event.key())
                                    || ending.orderId()
                                            .toString()
                                            .equals(event.data().path("orderId").asText()))
                            .map(event -> event.name()))
                    .containsSubsequence(List.of("DepositRequested", "DepositReceived"))
                    .contains(
                            "FuturesInquiryAsked",
                            "FuturesInquiryAnswered",
                            "OrderConfirmed",
                            "ReservationMade",
                            "PurchaseRequested",
                            "DunningSent",
                            "DunningClosed",
                            "PurchaseReleased",
                            "PurchaseOrdered",
                            "PurchaseInTransit",
                            "GoodsArrived",
                            "GoodsReceived",
                            "StockReserved",
                            "BalancePaymentRequested",
                            "ReservationKept",
                            "OrderFullyPaid",
                            "ShipmentReleased",
                            "GoodsShipped",
                            "OrderCompleted",
                            "InvoiceRequested",
                            "InvoiceIssued",
                            "InvoiceMailed");
            assertThat(events.stream()
                            .filter(event -> event.name().equals("InvoiceChecked")
                                    && event.text("/invoiceId")
                                            .equals(ending.invoiceId().toString()))
                            .map(event -> event.text("/check")))
                    .containsExactly("ISSUE", "MAILING");
            assertThat(events.stream()
                            .filter(event -> ending.statementId()
                                    .toString()
                                    .equals(event.data().path("statementId").asText()))
                            .map(event -> event.name()))
                    .containsExactly("StatementDrawn", "StatementChecked", "StatementSent", "StatementConfirmed");
            var contracts = EventContracts.ofProject();
            for (var service : List.of("order", "fulfilment", "billing", "customer")) {
                contracts.checkPublished(service, probe.events());
            }
            var performance = desk.get(
                    cast.salesManager(), Service.REPORTING, "/contract-performance/" + ending.contractNumber());
            assertThat(performance.text("/status")).isEqualTo("PERFORMED");
            assertThat(performance.text("/outstanding/amount")).isEqualTo("0.00");
            assertThat(performance.text("/invoiced/amount")).isEqualTo(performance.text("/shipped/amount"));
            assertNoClockGoesBack();
        }
    }

    /** The story has moved the clocks by weeks; none of them is set back. */
    private void assertNoClockGoesBack() {
        var administrator = stack.company().any("ADMIN");
        for (var service : Service.values()) {
            var today =
                    LocalDate.parse(desk.get(administrator, service, "/clock").text("/date"));
            var refused = desk.post(
                    administrator,
                    service,
                    "/clock",
                    Map.of("date", today.minusDays(1).toString()),
                    UUID.randomUUID().toString());
            assertThat(refused.status()).as("%s", service).isEqualTo(422);
            assertThat(refused.text("/type")).isEqualTo("urn:salesdesk:rule:clock-moves-only-forward");
        }
    }
}
