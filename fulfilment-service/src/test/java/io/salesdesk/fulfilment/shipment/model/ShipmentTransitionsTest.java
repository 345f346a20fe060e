package io.salesdesk.fulfilment.shipment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NoApplication;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.NotDue;
import io.salesdesk.fulfilment.shipment.model.ShipmentRejection.OnlyReversed;
import io.salesdesk.platform.decision.Decision;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: what is legal, and what refuses the rest. */
class ShipmentTransitionsTest {

    private static final Set<String> BEFORE_DOCUMENT = Set.of("REQUESTED", "INSTRUCTED", "CHECKED");
    private static final Set<String> DOCUMENT_IN_EFFECT = Set.of("ISSUED", "SUPERVISED", "SIGNED_OFF");

    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("instruction", Set.of("REQUESTED")),
            Map.entry("check", Set.of("INSTRUCTED")),
            Map.entry("outbound-document", Set.of("CHECKED")),
            Map.entry("supervision", Set.of("ISSUED")),
            Map.entry("sign-off", Set.of("SUPERVISED")),
            Map.entry("handover", Set.of("SIGNED_OFF")),
            Map.entry("departure", Set.of("HANDED_OVER")),
            Map.entry("tracking", Set.of("SHIPPED")),
            Map.entry("delivery", Set.of("SHIPPED")),
            Map.entry("receipt", Set.of("DELIVERED")),
            Map.entry("withdrawal", BEFORE_DOCUMENT),
            Map.entry("reversal", DOCUMENT_IN_EFFECT),
            Map.entry("change", Set.of("REQUESTED", "INSTRUCTED", "CHECKED", "ISSUED", "SUPERVISED", "SIGNED_OFF")));

    static Stream<Arguments> everyPair() {
        return Shipments.ALL.stream()
                .flatMap(state -> Shipments.ALL_COMMANDS.stream()
                        .map(command -> Arguments.argumentSet(
                                ShipmentState.of(state) + " × " + command.commandName(), state, command)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    @DisplayName("FUL-19 the acts have an order")
    void ful19_everyStateAndCommand(Shipment state, ShipmentCommand command) {
        var name = ShipmentState.of(state).name();
        var decision = ShipmentDecider.decide(state, command, Shipments.context());

        if (LEGAL.getOrDefault(command.commandName(), Set.of()).contains(name)) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return;
        }
        var expected = command.commandName().equals("withdrawal") && DOCUMENT_IN_EFFECT.contains(name)
                ? OnlyReversed.class
                : command.commandName().equals("instruction") && name.equals("WITHDRAWN")
                        ? NoApplication.class
                        : NotDue.class;
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.rejection()).isInstanceOf(expected));
    }

    @Test
    void theTableNamesEveryStateAndCommandThereIs() {
        assertThat(Shipments.ALL.stream().map(ShipmentState::of)).containsExactly(ShipmentState.values());
        assertThat(Shipments.ALL_COMMANDS.stream().map(ShipmentCommand::commandName))
                .containsExactlyInAnyOrderElementsOf(LEGAL.keySet());
        assertThat(ShipmentCommand.class.getPermittedSubclasses()).hasSize(LEGAL.size());
        assertThat(Shipment.class.getPermittedSubclasses()).hasSize(ShipmentState.values().length);
    }
}
