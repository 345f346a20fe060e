package io.salesdesk.billing.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.release.model.Clearing.Outcome;
import io.salesdesk.platform.decision.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClearingTest {

    private static final Instant FIRST = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final UUID OTHER_ORDER = new UUID(1, 2);
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final UUID SLIP = new UUID(2, 2);
    private static final UUID CREDIT = new UUID(4, 1);
    private static final UUID SHIPMENT_1 = new UUID(3, 1);
    private static final UUID SHIPMENT_2 = new UUID(3, 2);
    private static final UUID SHIPMENT_3 = new UUID(3, 3);
    private static final CustomerStanding GOOD = standing(CreditStanding.GOOD, false);

    /** One row of the table: an order of 100 whose first shipment is 60. */
    static Stream<Arguments> table() {
        var rows = new ArrayList<Arguments>();
        for (var kind : OrderKind.values()) {
            for (var standing : CreditStanding.values()) {
                for (var imposed : List.of(false, true)) {
                    for (var posted : List.of("0", "59.99", "60", "100")) {
                        for (var slip : List.of("0", "59.99", "60", "100")) {
                            rows.add(Arguments.of(kind, standing, imposed, posted, slip));
                        }
                    }
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest(name = "{0}, standing {1}, imposed {2}, posted {3}, slip {4}")
    @DisplayName("A-01, BIL-02, BIL-03, A-32 kinds × standing × imposed × posted money × slips")
    @MethodSource("table")
    void a01_bil02_bil03_releaseTable(
            OrderKind kind, CreditStanding standing, boolean imposed, String posted, String slip) {
        var outcomes = Clearing.clear(
                standing(standing, imposed),
                List.of(order(ORDER, kind, "100", posted, slip, "0")),
                List.of(waiting(SHIPMENT_1, "60", 0)),
                List.of());

        // What the rules say, written down a second time and in another way.
        var slipsCount = kind == OrderKind.STANDARD && standing == CreditStanding.GOOD && !imposed;
        var needed = kind == OrderKind.PROJECT ? cny("100") : cny("60");
        var cover = slipsCount ? cny(posted).plus(cny(slip)) : cny(posted);
        assertThat(outcomes).hasSize(1);
        switch (ruling(outcomes, SHIPMENT_1)) {
            case ShipmentRequest.Command.Release(var grant) -> {
                assertThat(cover.isLessThan(needed)).isFalse();
                assertThat(grant.amount()).isEqualTo(cny("60"));
            }
            case ShipmentRequest.Command.Hold(var hold) ->
                assertThat(hold.missing()).isEqualTo(needed.minus(cover)).matches(Money::isPositive);
            default -> throw new AssertionError(outcomes);
        }
    }

    @Test
    @DisplayName("BIL-02 a slip lets a normal order ship, and is named as the evidence")
    void bil02_slipLetsANormalOrderShip() {
        var grant = grant(clear(GOOD, order(ORDER, OrderKind.STANDARD, "100", "0", "100", "0"), "100"));

        assertThat(grant.rule()).isEqualTo("normal-order-ships-on-slip-or-posted-money");
        assertThat(grant.evidence()).containsExactly(new Evidence(Evidence.Kind.SLIP, SLIP));
        assertThat(grant.policyVersion()).isEqualTo(ReleaseRules.POLICY_VERSION);
    }

    @Test
    @DisplayName("BIL-03 no slip lets a project order ship, and part of the money lets no part of it ship")
    void bil03_projectShipsOnMoneyForTheWholeOrder() {
        var hold = hold(clear(GOOD, order(ORDER, OrderKind.PROJECT, "100", "99.99", "100", "0"), "10"));
        assertThat(hold.rule()).isEqualTo("project-order-ships-on-posted-money-for-the-whole-order");
        assertThat(hold.missing()).isEqualTo(cny("0.01"));
        assertThat(hold.liftedBy()).containsExactly(LiftedBy.POSTED_MONEY_FOR_THE_WHOLE_ORDER);

        var grant = grant(clear(GOOD, order(ORDER, OrderKind.PROJECT, "100", "100", "0", "0"), "10"));
        assertThat(grant.evidence()).containsExactly(new Evidence(Evidence.Kind.PAYMENT, PAYMENT));
    }

    @ParameterizedTest(name = "{0}, standing {1}, imposed {2}: lifted by {3}")
    @DisplayName("A-01 a hold says what would lift it")
    @CsvSource(
            delimiter = '|',
            value = {
                "STANDARD      | GOOD | false | POSTED_MONEY,REMITTANCE_SLIP",
                "STANDARD      | NONE | false | POSTED_MONEY,CREDIT_STANDING",
                "STANDARD      | GOOD | true  | POSTED_MONEY,PAYMENT_FIRST_LIFTED",
                "STANDARD      | NONE | true  | POSTED_MONEY,CREDIT_STANDING,PAYMENT_FIRST_LIFTED",
                "PAYMENT_FIRST | GOOD | false | POSTED_MONEY",
                "PAYMENT_FIRST | NONE | true  | POSTED_MONEY",
                "PROJECT       | NONE | true  | POSTED_MONEY_FOR_THE_WHOLE_ORDER"
            })
    void a01_holdSaysWhatWouldLiftIt(OrderKind kind, CreditStanding standing, boolean imposed, String liftedBy) {
        var hold = hold(clear(standing(standing, imposed), order(ORDER, kind, "100", "0", "0", "0"), "60"));

        var expected = EnumSet.noneOf(LiftedBy.class);
        for (var way : liftedBy.split(",", -1)) {
            expected.add(LiftedBy.valueOf(way));
        }
        assertThat(hold.liftedBy()).isEqualTo(expected);
    }

    @Test
    @DisplayName("the cover of a shipment is less what the order's other grants and departed goods have taken")
    void coverIsLessOtherReleases() {
        var order = order(ORDER, OrderKind.STANDARD, "100", "70", "0", "30");
        var outcomes = Clearing.clear(
                GOOD,
                List.of(order),
                List.of(released(SHIPMENT_1, "20", 0), waiting(SHIPMENT_2, "20", 1), waiting(SHIPMENT_3, "20", 2)),
                List.of());

        assertThat(ruling(outcomes, SHIPMENT_2)).isInstanceOf(ShipmentRequest.Command.Release.class);
        assertThat(ruling(outcomes, SHIPMENT_3))
                .isInstanceOfSatisfying(
                        ShipmentRequest.Command.Hold.class,
                        held -> assertThat(held.hold().missing()).isEqualTo(cny("20")));
    }

    @Test
    @DisplayName("waiting shipments are judged and credit is drawn the oldest first, on the oldest money first")
    void oldestShipmentDrawsOldestCreditFirst() {
        var lot1 = new UUID(2, 11);
        var lot2 = new UUID(2, 12);
        var outcomes = Clearing.clear(
                GOOD,
                List.of(
                        order(ORDER, OrderKind.PAYMENT_FIRST, "100", "0", "0", "0"),
                        order(OTHER_ORDER, OrderKind.PAYMENT_FIRST, "100", "0", "0", "0")),
                List.of(
                        new Clearing.Shipment(
                                SHIPMENT_1,
                                ORDER,
                                cny("50"),
                                FIRST.plusSeconds(60),
                                new ShipmentRequest.Undecided(),
                                null),
                        new Clearing.Shipment(
                                SHIPMENT_2, OTHER_ORDER, cny("80"), FIRST, new ShipmentRequest.Undecided(), null)),
                List.of(new Clearing.CreditLot(lot1, cny("30")), new Clearing.CreditLot(lot2, cny("60"))));

        assertThat(outcomes.subList(0, 2))
                .containsExactly(
                        new Outcome.CreditDrawn(lot1, OTHER_ORDER, cny("30")),
                        new Outcome.CreditDrawn(lot2, OTHER_ORDER, cny("50")));
        assertThat(ruling(outcomes, SHIPMENT_2))
                .isInstanceOfSatisfying(
                        ShipmentRequest.Command.Release.class,
                        release -> assertThat(release.grant().evidence())
                                .contains(
                                        new Evidence(Evidence.Kind.PAYMENT, lot1),
                                        new Evidence(Evidence.Kind.PAYMENT, lot2)));
        assertThat(outcomes).contains(new Outcome.CreditDrawn(lot2, ORDER, cny("10")));
        assertThat(ruling(outcomes, SHIPMENT_1))
                .isInstanceOfSatisfying(
                        ShipmentRequest.Command.Hold.class,
                        held -> assertThat(held.hold().missing()).isEqualTo(cny("40")));
    }

    @Test
    @DisplayName("A-32 when cover falls, grants are revoked one by one, the youngest first, until the rest is covered")
    void a32_grantsAreRevokedOneByOne() {
        var outcomes = Clearing.clear(
                GOOD,
                List.of(order(ORDER, OrderKind.STANDARD, "100", "50", "0", "0")),
                List.of(released(SHIPMENT_1, "30", 0), released(SHIPMENT_2, "30", 1), released(SHIPMENT_3, "20", 2)),
                List.of());

        assertThat(outcomes)
                .first()
                .isEqualTo(
                        new Outcome.ShipmentRuled(SHIPMENT_2, new ShipmentRequest.Command.Revoke("cover-fell-short")));
        assertThat(outcomes)
                .as("the first and the third still fit")
                .noneMatch(outcome -> outcome instanceof Outcome.ShipmentRuled ruled
                        && !ruled.shipmentId().equals(SHIPMENT_2));
        assertThat(outcomes)
                .last()
                .isInstanceOfSatisfying(
                        Outcome.ShipmentRuled.class,
                        ruled -> assertThat(ruled.command()).isInstanceOf(ShipmentRequest.Command.Hold.class));
        assertThat(outcomes).noneMatch(Outcome.PaymentFirstImposed.class::isInstance);
    }

    @Test
    @DisplayName("A-32 the shortfall of what has left makes the order unpaid and imposes payment-first, at once")
    void a32_shortfallOfWhatHasLeftImposesPaymentFirst() {
        var outcomes = Clearing.clear(
                GOOD,
                List.of(
                        order(ORDER, OrderKind.STANDARD, "100", "20", "0", "60"),
                        order(OTHER_ORDER, OrderKind.STANDARD, "100", "0", "100", "0")),
                List.of(new Clearing.Shipment(
                        SHIPMENT_1, OTHER_ORDER, cny("50"), FIRST, new ShipmentRequest.Undecided(), null)),
                List.of());

        assertThat(outcomes)
                .startsWith(new Outcome.ShortfallChanged(ORDER, cny("40")), new Outcome.PaymentFirstImposed(ORDER));
        assertThat(ruling(outcomes, SHIPMENT_1))
                .as("the slip of the customer's other order does not count any more")
                .isInstanceOfSatisfying(
                        ShipmentRequest.Command.Hold.class,
                        held -> assertThat(held.hold().effectiveKind()).isEqualTo(EffectiveKind.PAYMENT_FIRST));
    }

    @Test
    @DisplayName("A-31 money that comes later heals an unpaid order; the imposed payment-first stays")
    void a31_laterMoneyHealsAnUnpaidOrder() {
        var healed = new Clearing.Order(
                ORDER,
                figures(OrderKind.STANDARD, "100", "60", "0", "60"),
                List.of(PAYMENT),
                List.of(),
                cny("0"),
                cny("40"),
                cny("40"));

        assertThat(Clearing.clear(standing(CreditStanding.GOOD, true), List.of(healed), List.of(), List.of()))
                .containsExactly(
                        new Outcome.ShortfallChanged(ORDER, cny("0")), new Outcome.UnpaidChanged(ORDER, cny("0")));
    }

    @Test
    @DisplayName("A-32 customer credit fills the shortfall of what has left before anything is imposed")
    void a32_creditFillsTheShortfallFirst() {
        assertThat(Clearing.clear(
                        GOOD,
                        List.of(order(ORDER, OrderKind.STANDARD, "100", "20", "0", "60")),
                        List.of(),
                        List.of(new Clearing.CreditLot(PAYMENT, cny("70")))))
                .containsExactly(new Outcome.CreditDrawn(PAYMENT, ORDER, cny("40")));
    }

    @Test
    @DisplayName("BIL-08 a credit grant lets a held shipment leave, and makes its order unpaid at once")
    void bil08_creditGrantReleases() {
        var outcomes = Clearing.clear(
                GOOD,
                List.of(order(ORDER, OrderKind.STANDARD, "100", "0", "0", "0")),
                List.of(onCredit(SHIPMENT_1, "60", new ShipmentRequest.Undecided())),
                List.of());

        assertThat(grant(outcomes).evidence()).containsExactly(new Evidence(Evidence.Kind.CREDIT_GRANT, CREDIT));
        assertThat(outcomes).contains(new Outcome.UnpaidChanged(ORDER, cny("60")));
        assertThat(outcomes).noneMatch(Outcome.PaymentFirstImposed.class::isInstance);
    }

    @Test
    @DisplayName("A-31 what left on credit is unpaid without imposing payment-first, until money or slips reach it")
    void a31_creditCountsUntilPaid() {
        var left = new Clearing.Order(
                ORDER,
                figures(OrderKind.STANDARD, "100", "0", "0", "60"),
                List.of(),
                List.of(),
                cny("60"),
                cny("0"),
                cny("60"));
        assertThat(Clearing.clear(GOOD, List.of(left), List.of(), List.of())).isEmpty();

        var paid = new Clearing.Order(
                ORDER,
                figures(OrderKind.STANDARD, "100", "20", "40", "60"),
                List.of(PAYMENT),
                List.of(SLIP),
                cny("60"),
                cny("0"),
                cny("60"));
        assertThat(Clearing.clear(GOOD, List.of(paid), List.of(), List.of()))
                .containsExactly(new Outcome.UnpaidChanged(ORDER, cny("0")), new Outcome.CreditSettled(ORDER));
    }

    @Test
    @DisplayName(
            "what leaves on credit takes nothing from an older grant on cover, and comes before a younger shipment")
    void creditTakesNothingFromGrantsOnCover() {
        var covered = new Grant(cny("60"), "rule", EffectiveKind.PAYMENT_FIRST, List.of(), "1");
        var outcomes = Clearing.clear(
                GOOD,
                List.of(new Clearing.Order(
                        ORDER,
                        figures(OrderKind.PAYMENT_FIRST, "200", "60", "0", "40"),
                        List.of(PAYMENT),
                        List.of(),
                        cny("40"),
                        cny("0"),
                        cny("40"))),
                List.of(
                        new Clearing.Shipment(
                                SHIPMENT_1, ORDER, cny("60"), FIRST, new ShipmentRequest.Released(covered), null),
                        waiting(SHIPMENT_2, "10", 1)),
                List.of());

        assertThat(outcomes).hasSize(1);
        assertThat(ruling(outcomes, SHIPMENT_2))
                .isInstanceOfSatisfying(
                        ShipmentRequest.Command.Hold.class,
                        held -> assertThat(held.hold().missing()).isEqualTo(cny("50")));
    }

    @Test
    @DisplayName("A-31 free customer credit pays for what may leave on credit")
    void a31_freeMoneyPaysForCredit() {
        var credit = new Grant(
                cny("60"),
                "rule",
                EffectiveKind.STANDARD,
                List.of(new Evidence(Evidence.Kind.CREDIT_GRANT, CREDIT)),
                "1");
        assertThat(Clearing.clear(
                        GOOD,
                        List.of(new Clearing.Order(
                                ORDER,
                                figures(OrderKind.STANDARD, "100", "0", "0", "0"),
                                List.of(),
                                List.of(),
                                cny("0"),
                                cny("0"),
                                cny("60"))),
                        List.of(onCredit(SHIPMENT_1, "60", new ShipmentRequest.Released(credit))),
                        List.of(new Clearing.CreditLot(PAYMENT, cny("70")))))
                .containsExactly(
                        new Outcome.CreditDrawn(PAYMENT, ORDER, cny("60")), new Outcome.UnpaidChanged(ORDER, cny("0")));
    }

    @Test
    @DisplayName("a grant is measured by the kind under which it was given")
    void grantIsMeasuredByItsOwnKind() {
        assertThat(Clearing.clear(
                        standing(CreditStanding.NONE, true),
                        List.of(order(ORDER, OrderKind.STANDARD, "100", "0", "100", "0")),
                        List.of(released(SHIPMENT_1, "100", 0)),
                        List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("a grant on posted money outlives a later grant of an older request on a slip")
    void grantOnPostedMoneyOutlivesOneOnASlip() {
        var paid = new Grant(cny("100"), "rule", EffectiveKind.PAYMENT_FIRST, List.of(), "1");
        assertThat(Clearing.clear(
                        GOOD,
                        List.of(order(ORDER, OrderKind.STANDARD, "250", "100", "150", "0")),
                        List.of(
                                released(SHIPMENT_1, "150", 0),
                                new Clearing.Shipment(
                                        SHIPMENT_2,
                                        ORDER,
                                        cny("100"),
                                        FIRST.plusSeconds(60),
                                        new ShipmentRequest.Released(paid),
                                        null)),
                        List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("BIL-03 a project order that costs more than its money loses its grants")
    void bil03_dearerProjectLosesItsGrants() {
        var grant = new Grant(cny("50"), "rule", EffectiveKind.PROJECT, List.of(), "1");
        var outcomes = Clearing.clear(
                GOOD,
                List.of(order(ORDER, OrderKind.PROJECT, "120", "100", "0", "0")),
                List.of(new Clearing.Shipment(
                        SHIPMENT_1, ORDER, cny("50"), FIRST, new ShipmentRequest.Released(grant), null)),
                List.of());

        assertThat(outcomes)
                .first()
                .isEqualTo(
                        new Outcome.ShipmentRuled(SHIPMENT_1, new ShipmentRequest.Command.Revoke("cover-fell-short")));
    }

    @Test
    @DisplayName("the rulebook: every rule has its sentence, code, requirement and refusal, and codes are unique")
    void rulebookIsComplete() {
        assertThat(ReleaseRules.all()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.sentence()).endsWith(".");
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.refusal()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.requirement()).matches("[A-Z]+-\\d+");
        });
        assertThat(ReleaseRules.all().stream().map(Rule::code)).doesNotHaveDuplicates();
        assertThat(ReleaseRules.all().stream().map(Rule::refusal)).doesNotHaveDuplicates();
    }

    private static List<Outcome> clear(CustomerStanding standing, Clearing.Order order, String amount) {
        return Clearing.clear(standing, List.of(order), List.of(waiting(SHIPMENT_1, amount, 0)), List.of());
    }

    private static ShipmentRequest.Command ruling(List<Outcome> outcomes, UUID shipmentId) {
        return outcomes.stream()
                .filter(Outcome.ShipmentRuled.class::isInstance)
                .map(Outcome.ShipmentRuled.class::cast)
                .filter(ruled -> ruled.shipmentId().equals(shipmentId))
                .reduce((first, second) -> second)
                .orElseThrow()
                .command();
    }

    private static Grant grant(List<Outcome> outcomes) {
        return switch (ruling(outcomes, SHIPMENT_1)) {
            case ShipmentRequest.Command.Release(var grant) -> grant;
            default -> throw new AssertionError(outcomes);
        };
    }

    private static ShipmentHold hold(List<Outcome> outcomes) {
        return switch (ruling(outcomes, SHIPMENT_1)) {
            case ShipmentRequest.Command.Hold(var hold) -> hold;
            default -> throw new AssertionError(outcomes);
        };
    }

    private static CustomerStanding standing(CreditStanding standing, boolean imposed) {
        return new CustomerStanding(CustomerClass.NORMAL, standing, false, imposed);
    }

    private static Clearing.Order order(
            UUID id, OrderKind kind, String total, String posted, String slips, String shipped) {
        return new Clearing.Order(
                id,
                figures(kind, total, posted, slips, shipped),
                cny(posted).isPositive() ? List.of(PAYMENT) : List.of(),
                cny(slips).isPositive() ? List.of(SLIP) : List.of(),
                cny("0"),
                cny("0"),
                cny("0"));
    }

    private static OrderFigures figures(OrderKind kind, String total, String posted, String slips, String shipped) {
        return new OrderFigures(kind, cny(total), cny(posted), cny(slips), cny(shipped));
    }

    private static Clearing.Shipment waiting(UUID id, String amount, int minutesLater) {
        return new Clearing.Shipment(
                id, ORDER, cny(amount), FIRST.plusSeconds(60L * minutesLater), new ShipmentRequest.Undecided(), null);
    }

    private static Clearing.Shipment released(UUID id, String amount, int minutesLater) {
        var grant = new Grant(cny(amount), "rule", EffectiveKind.STANDARD, List.of(), "1");
        return new Clearing.Shipment(
                id,
                ORDER,
                cny(amount),
                FIRST.plusSeconds(60L * minutesLater),
                new ShipmentRequest.Released(grant),
                null);
    }

    private static Clearing.Shipment onCredit(UUID id, String amount, ShipmentRequest state) {
        return new Clearing.Shipment(id, ORDER, cny(amount), FIRST, state, CREDIT);
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
