package io.salesdesk.customer.delegations.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DelegationTest {

    private static final UUID MANAGER = new UUID(0, 1);
    private static final UUID COLLEAGUE = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);
    private static final UUID DELEGATION = new UUID(0, 9);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @Test
    @DisplayName("ORD-34 an approver lends named authority for named days")
    void ord34_granted() {
        var terms = terms(COLLEAGUE, Set.of("credit-grant.decide"), TODAY, TODAY.plusDays(1), null);
        assertThat(grant(terms, false, true, List.of()))
                .isEqualTo(Decision.accept(new Delegation.DelegationGranted(terms)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    @DisplayName("ORD-34 what cannot be lent")
    void ord34_refused(Delegation.Terms terms, DelegationRejection expected) {
        assertThat(grant(terms, false, true, List.of())).isEqualTo(Decision.reject(expected));
    }

    static Stream<Arguments> refused() {
        var authority = Set.of("credit-grant.decide");
        return Stream.of(
                Arguments.of(
                        terms(MANAGER, authority, TODAY, TODAY, null), new DelegationRejection.DelegateIsDelegator()),
                Arguments.of(
                        terms(COLLEAGUE, authority, TODAY.minusDays(1), TODAY, null),
                        new DelegationRejection.DelegationBeginsInThePast("2026-11-20")),
                Arguments.of(
                        terms(COLLEAGUE, authority, TODAY.plusDays(1), TODAY, null),
                        new DelegationRejection.DelegationEndsBeforeItBegins()),
                Arguments.of(
                        terms(COLLEAGUE, authority, TODAY, TODAY.plusDays(62), null),
                        new DelegationRejection.DelegationTooLong(63, 62)),
                Arguments.of(
                        terms(COLLEAGUE, authority, TODAY, TODAY, Money.zero(CurrencyUnit.of("CNY"))),
                        new DelegationRejection.DelegationLimitNotPositive()),
                Arguments.of(
                        terms(COLLEAGUE, Set.of("invoice.issue"), TODAY, TODAY, null),
                        new DelegationRejection.AuthorityNotHeld("invoice.issue")));
    }

    @Test
    @DisplayName("ORD-34 borrowed authority is not lent again")
    void ord34_noRedelegation() {
        assertThat(grant(terms(COLLEAGUE, Set.of(), TODAY, TODAY, null), true, true, List.of()))
                .isEqualTo(Decision.reject(new DelegationRejection.AuthorityIsDelegated()));
    }

    @Test
    @DisplayName("ORD-34 only an active person of the directory stands in")
    void ord34_delegateIsActive() {
        assertThat(grant(terms(COLLEAGUE, Set.of(), TODAY, TODAY, null), false, false, List.of()))
                .isEqualTo(Decision.reject(new DelegationRejection.DelegateUnknown(COLLEAGUE.toString())));
    }

    @Test
    @DisplayName("ORD-34 one person stands in for one authority on one day")
    void ord34_onePersonAtATime() {
        var present = new Delegation.Granted(
                DELEGATION, terms(OTHER, Set.of("credit-grant.decide"), TODAY, TODAY.plusDays(3), null));
        var refusal = Decision.<Delegation.Event>reject(
                new DelegationRejection.DelegatedToSomebodyElse(DELEGATION.toString()));
        assertThat(grant(
                        terms(COLLEAGUE, Set.of(), TODAY.plusDays(3), TODAY.plusDays(5), null),
                        false,
                        true,
                        List.of(present)))
                .as("everything includes what is lent already")
                .isEqualTo(refusal);
        var later = terms(COLLEAGUE, Set.of("credit-grant.decide"), TODAY.plusDays(4), TODAY.plusDays(5), null);
        assertThat(grant(later, false, true, List.of(present)))
                .isEqualTo(Decision.accept(new Delegation.DelegationGranted(later)));
        var another = terms(COLLEAGUE, Set.of("customer.classify"), TODAY, TODAY, null);
        assertThat(grant(another, false, true, List.of(present)))
                .isEqualTo(Decision.accept(new Delegation.DelegationGranted(another)));
    }

    @Test
    @DisplayName("ORD-34 a delegation holds through its last day and lapses on the next")
    void ord34_lapsesByItself() {
        var granted = new Delegation.Granted(DELEGATION, terms(COLLEAGUE, Set.of(), TODAY, TODAY, null));
        assertThat(Delegation.lapse(granted, TODAY, NOW)).isEqualTo(Decision.accept());
        assertThat(Delegation.lapse(granted, TODAY.plusDays(1), NOW))
                .isEqualTo(Decision.accept(new Delegation.DelegationEnded(Delegation.EndReason.LAPSED, NOW)));
    }

    @Test
    @DisplayName("ORD-34 only who gave it takes it back, and once")
    void ord34_revokedByDelegator() {
        var terms = terms(COLLEAGUE, Set.of(), TODAY, TODAY, null);
        var granted = new Delegation.Granted(DELEGATION, terms);
        assertThat(Delegation.revoke(granted, MANAGER, NOW))
                .isEqualTo(Decision.accept(new Delegation.DelegationEnded(Delegation.EndReason.REVOKED, NOW)));
        assertThat(Delegation.revoke(granted, COLLEAGUE, NOW))
                .isEqualTo(Decision.reject(new DelegationRejection.NotYourDelegation()));
        var ended = new Delegation.Ended(DELEGATION, terms, Delegation.EndReason.LAPSED);
        assertThat(Delegation.revoke(ended, MANAGER, NOW))
                .isEqualTo(Decision.reject(new DelegationRejection.DelegationHasEnded("LAPSED")));
        assertThat(Delegation.lapse(ended, TODAY.plusDays(1), NOW)).isEqualTo(Decision.accept());
    }

    private static Decision<Delegation.Event> grant(
            Delegation.Terms terms, boolean lent, boolean active, List<Delegation.Granted> others) {
        return Delegation.grant(terms, lent, command -> !command.startsWith("invoice"), active, others, TODAY);
    }

    private static Delegation.Terms terms(
            UUID to, Set<String> commands, LocalDate from, LocalDate until, @Nullable Money limit) {
        return new Delegation.Terms(MANAGER, to, commands, from, until, limit);
    }
}
