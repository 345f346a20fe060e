package io.salesdesk.billing.credit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.credit.model.CreditGrant.Command;
import io.salesdesk.billing.credit.model.CreditGrant.Event;
import io.salesdesk.billing.release.model.CreditPolicy;
import io.salesdesk.billing.release.model.CreditPolicy.SmallOverride;
import io.salesdesk.billing.release.model.GrantCase;
import io.salesdesk.billing.release.model.GrantDecider;
import io.salesdesk.billing.release.model.GrantRefusal;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.RejectedException;
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

class CreditGrantTest {

    private static final CreditPolicy POLICY = new CreditPolicy(1, SmallOverride.NONE);
    private static final Maker CLERK = new Maker(UUID.randomUUID(), null);
    private static final Maker MANAGER = new Maker(UUID.randomUUID(), null);
    private static final GrantCase KEY_AND_URGENT =
            new GrantCase(CustomerClass.KEY, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, 0);

    private static final List<CreditGrant> STATES = List.of(
            new CreditGrant.Requested(),
            new CreditGrant.Approved(),
            new CreditGrant.Rejected(),
            new CreditGrant.Voided(),
            new CreditGrant.Used(),
            new CreditGrant.Settled());

    private static final List<Command> COMMANDS = List.of(
            approve(CLERK, MANAGER, true, KEY_AND_URGENT),
            new Command.Reject(CLERK, MANAGER),
            new Command.Void("shipment-changed"),
            new Command.Use(),
            new Command.Settle());

    private static final Map<Class<?>, Set<Class<?>>> LEGAL = Map.of(
            CreditGrant.Requested.class, Set.of(Command.Approve.class, Command.Reject.class, Command.Void.class),
            CreditGrant.Approved.class, Set.of(Command.Void.class, Command.Use.class),
            CreditGrant.Rejected.class, Set.of(),
            CreditGrant.Voided.class, Set.of(),
            CreditGrant.Used.class, Set.of(Command.Settle.class),
            CreditGrant.Settled.class, Set.of());

    static Stream<Arguments> pairs() {
        return STATES.stream().flatMap(state -> COMMANDS.stream().map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @DisplayName("BIL-08 every pair of state and command: a grant is decided once and used once")
    @MethodSource("pairs")
    void bil08_statesAndCommands(CreditGrant state, Command command) {
        var legal = LEGAL.getOrDefault(state.getClass(), Set.of()).contains(command.getClass());

        switch (CreditGrant.decide(state, command)) {
            case Decision.Accepted<Event>(var events) -> {
                assertThat(legal).isTrue();
                assertThat(events).hasSize(1);
            }
            case Decision.Rejected<Event>(var rejection) -> {
                assertThat(legal).isFalse();
                assertThat(rejection).isInstanceOf(CreditRejection.WrongState.class);
            }
        }
    }

    @Test
    @DisplayName("BIL-08 nobody grants what they asked for, not even on a colleague's behalf")
    void bil08_requesterDoesNotDecide() {
        var onBehalf = new Maker(UUID.randomUUID(), CLERK.personId());
        for (var decider : List.of(CLERK, onBehalf)) {
            assertThat(CreditGrant.decide(new CreditGrant.Requested(), approve(CLERK, decider, true, KEY_AND_URGENT)))
                    .isEqualTo(Decision.reject(new CreditRejection.RequesterMayNotDecide()));
            assertThat(CreditGrant.decide(new CreditGrant.Requested(), new Command.Reject(CLERK, decider)))
                    .isEqualTo(Decision.reject(new CreditRejection.RequesterMayNotDecide()));
        }
    }

    @Test
    @DisplayName(
            "A-31 the rules are asked again at the decision: an order that became unpaid meanwhile stops the region")
    void a31_rulesAreAskedAgain() {
        var unpaidMeanwhile =
                new GrantCase(CustomerClass.KEY, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, 1);

        assertThat(CreditGrant.decide(new CreditGrant.Requested(), approve(CLERK, MANAGER, true, unpaidMeanwhile)))
                .isEqualTo(Decision.reject(GrantRefusal.UNPAID_ORDERS));
    }

    @Test
    @DisplayName("BIL-08 a shipment that does not wait for money needs no credit")
    void bil08_onlyHeldShipments() {
        assertThat(CreditGrant.decide(new CreditGrant.Requested(), approve(CLERK, MANAGER, false, KEY_AND_URGENT)))
                .isEqualTo(Decision.reject(new CreditRejection.ShipmentIsNotHeld()));
        assertThatThrownBy(() -> CreditGrant.request(false, KEY_AND_URGENT, POLICY))
                .isInstanceOf(RejectedException.class)
                .hasMessage("credit-is-granted-for-held-shipments-only");
    }

    @Test
    @DisplayName("BIL-11 credit for a small customer is refused when it is asked for")
    void bil11_smallCustomerIsRefusedAtOnce() {
        var small =
                new GrantCase(CustomerClass.SMALL, CreditStanding.GOOD, true, true, false, OrderKind.STANDARD, true, 0);

        assertThatThrownBy(() -> CreditGrant.request(true, small, POLICY))
                .isInstanceOf(RejectedException.class)
                .hasMessage("small-customer-never-ships-on-credit");
        assertThat(CreditGrant.request(true, KEY_AND_URGENT, POLICY)).isEqualTo(GrantDecider.REGIONAL_MANAGER);
    }

    private static Command approve(Maker requestedBy, Maker decidedBy, boolean held, GrantCase grant) {
        return new Command.Approve(requestedBy, decidedBy, GrantDecider.REGIONAL_MANAGER, held, grant, POLICY);
    }
}
