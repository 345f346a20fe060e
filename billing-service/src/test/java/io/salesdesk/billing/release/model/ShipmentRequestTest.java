package io.salesdesk.billing.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Rejection;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentRequestTest {

    private static final Money AMOUNT = Money.parse("CNY 100");
    private static final Grant GRANT = new Grant(AMOUNT, "rule", EffectiveKind.STANDARD, List.of(), "1");
    private static final ShipmentHold HOLD =
            new ShipmentHold(AMOUNT, EffectiveKind.STANDARD, "rule", "refusal", Set.of(LiftedBy.POSTED_MONEY));
    private static final ShipmentHold OTHER_HOLD = new ShipmentHold(
            AMOUNT.dividedBy(2, RoundingMode.UNNECESSARY),
            EffectiveKind.STANDARD,
            "rule",
            "refusal",
            Set.of(LiftedBy.POSTED_MONEY));

    private static final Map<String, ShipmentRequest> STATES = new LinkedHashMap<>();
    private static final Map<String, ShipmentRequest.Command> COMMANDS = new LinkedHashMap<>();

    static {
        STATES.put("UNDECIDED", new ShipmentRequest.Undecided());
        STATES.put("HELD", new ShipmentRequest.Held(HOLD));
        STATES.put("RELEASED", new ShipmentRequest.Released(GRANT));
        STATES.put("DEPARTED", new ShipmentRequest.Departed());
        STATES.put("WITHDRAWN", new ShipmentRequest.Withdrawn());
        COMMANDS.put("release", new ShipmentRequest.Command.Release(GRANT));
        COMMANDS.put("hold", new ShipmentRequest.Command.Hold(OTHER_HOLD));
        COMMANDS.put("revoke", new ShipmentRequest.Command.Revoke("reason"));
        COMMANDS.put("change", new ShipmentRequest.Command.Change(AMOUNT));
        COMMANDS.put("withdraw", new ShipmentRequest.Command.Withdraw());
        COMMANDS.put("depart", new ShipmentRequest.Command.Depart());
    }

    private static final Map<String, String> NEXT = Map.ofEntries(
            Map.entry("UNDECIDED × release", "RELEASED"),
            Map.entry("UNDECIDED × hold", "HELD"),
            Map.entry("UNDECIDED × change", "UNDECIDED"),
            Map.entry("UNDECIDED × withdraw", "WITHDRAWN"),
            Map.entry("UNDECIDED × depart", "DEPARTED"),
            Map.entry("HELD × release", "RELEASED"),
            Map.entry("HELD × hold", "HELD"),
            Map.entry("HELD × change", "UNDECIDED"),
            Map.entry("HELD × withdraw", "WITHDRAWN"),
            Map.entry("HELD × depart", "DEPARTED"),
            Map.entry("RELEASED × revoke", "UNDECIDED"),
            Map.entry("RELEASED × change", "UNDECIDED"),
            Map.entry("RELEASED × withdraw", "WITHDRAWN"),
            Map.entry("RELEASED × depart", "DEPARTED"));

    static Stream<Arguments> pairs() {
        var pairs = new ArrayList<Arguments>();
        STATES.forEach((stateName, state) -> COMMANDS.forEach((commandName, command) -> {
            var pair = stateName + " × " + commandName;
            pairs.add(Arguments.of(pair, state, command, NEXT.getOrDefault(pair, "refused")));
        }));
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} → {3}")
    @DisplayName("FUL-22 every pair of state and command of a shipment request leads somewhere or is refused")
    @MethodSource("pairs")
    void ful22_stateAndCommandPairs(
            String pair, ShipmentRequest state, ShipmentRequest.Command command, String expected) {
        switch (ShipmentRequest.decide(state, command)) {
            case Decision.Accepted<ShipmentRequest.Event>(var events) -> {
                var next = state;
                for (var event : events) {
                    next = ShipmentRequest.evolve(next, event);
                }
                assertThat(ShipmentRequest.stateName(next)).as(pair).isEqualTo(expected);
            }
            case Decision.Rejected<ShipmentRequest.Event>(var rejection) -> {
                assertThat("refused").as(pair).isEqualTo(expected);
                assertThat(rejection.kind()).isEqualTo(Rejection.Kind.WRONG_STATE);
            }
        }
    }

    @Test
    @DisplayName("a hold that says nothing new is not announced again")
    void sameHoldIsNoEvent() {
        assertThat(ShipmentRequest.decide(new ShipmentRequest.Held(HOLD), new ShipmentRequest.Command.Hold(HOLD))
                        .orThrow())
                .isEmpty();
    }

    @Test
    @DisplayName("a changed shipment loses its grant and needs a new one")
    void changedShipmentNeedsNewGrant() {
        assertThat(ShipmentRequest.decide(
                                new ShipmentRequest.Released(GRANT), new ShipmentRequest.Command.Change(AMOUNT))
                        .orThrow())
                .containsExactly(
                        new ShipmentRequest.Event.GrantRevoked("shipment-changed"),
                        new ShipmentRequest.Event.RequestChanged(AMOUNT));
    }
}
