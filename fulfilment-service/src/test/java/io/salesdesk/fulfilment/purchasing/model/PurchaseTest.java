package io.salesdesk.fulfilment.purchasing.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Actor BUYER = Actor.of(UUID.randomUUID());
    private static final Purchase.Request REQUEST =
            new Purchase.Request(UUID.randomUUID(), new BigDecimal("120"), Origin.FOREIGN, true);
    private static final Terms TERMS = new Terms(
            "Grandeco NV",
            new BigDecimal("120"),
            "优等品",
            "0.53m×10m",
            new BigDecimal("61.5"),
            "EUR",
            TODAY.plusDays(40));

    private static final List<Purchase> STATES = List.of(
            new Purchase.Requested(REQUEST, true),
            new Purchase.Ordered(REQUEST, TERMS),
            new Purchase.InTransit(REQUEST, TERMS),
            new Purchase.Arrived(REQUEST, TERMS),
            new Purchase.Stored(REQUEST, TERMS, UUID.randomUUID()),
            new Purchase.Withdrawn(REQUEST));

    private static final Map<PurchaseCommand, Set<String>> LEGAL = Map.of(
            new PurchaseCommand.Release(ReleaseReason.DEPOSIT_RECEIVED), Set.of(),
            new PurchaseCommand.PlaceOrder(BUYER, TERMS, TODAY), Set.of("REQUESTED"),
            new PurchaseCommand.ReportTransit(BUYER, TODAY, null, TODAY), Set.of("ORDERED", "IN_TRANSIT"),
            new PurchaseCommand.ReportArrival(BUYER, NOW, NOW), Set.of("IN_TRANSIT"),
            new PurchaseCommand.Store(UUID.randomUUID()), Set.of("ARRIVED"),
            new PurchaseCommand.Amend(TERMS, BigDecimal.ZERO), Set.of("ARRIVED"),
            new PurchaseCommand.Split(BigDecimal.ONE), Set.of("ARRIVED"),
            new PurchaseCommand.Reduce(BigDecimal.ONE), Set.of("REQUESTED"),
            new PurchaseCommand.Withdraw("not-needed"), Set.of("REQUESTED"));

    static Stream<Arguments> everyPair() {
        return STATES.stream()
                .flatMap(state -> LEGAL.keySet().stream()
                        .map(command -> Arguments.argumentSet(
                                PurchaseState.of(state) + " × " + command.commandName(), state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    @DisplayName("FUL-08 a purchase goes from the request to the store, step by step")
    void ful08_everyStateAndCommand(Purchase state, PurchaseCommand command) {
        var decision = PurchaseDecider.decide(state, command);

        if (LEGAL.getOrDefault(command, Set.of())
                .contains(PurchaseState.of(state).name())) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(refusal(decision)).isInstanceOf(PurchaseRejection.NotDue.class);
        }
    }

    @Test
    void theTableNamesEveryStateAndCommandThereIs() {
        assertThat(STATES.stream().map(PurchaseState::of)).containsExactly(PurchaseState.values());
        assertThat(PurchaseCommand.class.getPermittedSubclasses()).hasSize(LEGAL.size());
        assertThat(Purchase.class.getPermittedSubclasses()).hasSize(STATES.size());
    }

    @Test
    @DisplayName("FUL-08 foreign goods of a project order are not ordered before the deposit")
    void ful08_depositGatesPurchasing() {
        var waiting = new Purchase.Requested(REQUEST, false);
        var order = new PurchaseCommand.PlaceOrder(BUYER, TERMS, TODAY);

        assertThat(refusal(PurchaseDecider.decide(waiting, order)))
                .isInstanceOf(PurchaseRejection.WaitsForDeposit.class);
        assertThat(PurchaseDecider.decide(waiting, new PurchaseCommand.Release(ReleaseReason.DEPOSIT_RECEIVED)))
                .isEqualTo(Decision.accept(new PurchaseEvent.Released(ReleaseReason.DEPOSIT_RECEIVED)));
    }

    @Test
    @DisplayName("FUL-08 a purchase order covers what was requested and is expected from today on")
    void ful08_termsOfAnOrder() {
        var requested = STATES.getFirst();

        assertThat(refusal(PurchaseDecider.decide(
                        requested, new PurchaseCommand.PlaceOrder(BUYER, TERMS.of(new BigDecimal("119")), TODAY))))
                .isEqualTo(new PurchaseRejection.LessThanRequested(new BigDecimal("120"), new BigDecimal("119")));
        assertThat(refusal(PurchaseDecider.decide(
                        requested, new PurchaseCommand.PlaceOrder(BUYER, TERMS.expectedOn(TODAY.minusDays(1)), TODAY))))
                .isInstanceOf(PurchaseRejection.ExpectedInThePast.class);
        assertThat(refusal(PurchaseDecider.decide(
                        STATES.get(2), new PurchaseCommand.ReportArrival(BUYER, NOW.plusSeconds(1), NOW))))
                .isInstanceOf(PurchaseRejection.ArrivesInTheFuture.class);
    }

    @Test
    @DisplayName("A-34 an amendment leaves what is promised, and a split leaves two parts")
    void a34_amendmentAndSplit() {
        var arrived = STATES.get(3);

        assertThat(refusal(PurchaseDecider.decide(
                        arrived, new PurchaseCommand.Amend(TERMS.of(new BigDecimal("119")), new BigDecimal("120")))))
                .isInstanceOf(PurchaseRejection.PromisedGoods.class);
        assertThat(PurchaseDecider.decide(arrived, new PurchaseCommand.Split(new BigDecimal("119"))))
                .isEqualTo(Decision.accept(new PurchaseEvent.Split(new BigDecimal("119"), BigDecimal.ONE)));
        assertThat(refusal(PurchaseDecider.decide(arrived, new PurchaseCommand.Split(new BigDecimal("120")))))
                .isInstanceOf(PurchaseRejection.NotTwoParts.class);
    }

    private static Rejection refusal(Decision<PurchaseEvent> decision) {
        return ((Decision.Rejected<PurchaseEvent>) decision).rejection();
    }
}
