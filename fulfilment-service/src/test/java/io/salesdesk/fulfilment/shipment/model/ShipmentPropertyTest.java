package io.salesdesk.fulfilment.shipment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenOrder;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.OpenPortion;
import io.salesdesk.fulfilment.shipment.model.ShipmentApplication.WantedLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Check;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.ConfirmDeparture;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.HandOver;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Instruct;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.IssueDocument;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.RecordDelivery;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.SignOff;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Supervise;
import io.salesdesk.fulfilment.shipment.model.ShipmentCommand.Withdraw;
import io.salesdesk.platform.decision.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class ShipmentPropertyTest {

    /** The last two act for one of the others. */
    private static final List<Actor> PEOPLE = List.of(
            Shipments.APPLICANT,
            Shipments.DOCUMENT_CLERK,
            Shipments.CHECKER,
            Shipments.SUPERVISOR,
            Shipments.LEADER,
            Shipments.SHIPPER,
            Actor.of(Shipments.ENTERER),
            new Actor(new UUID(9, 1), Shipments.CHECKER.person()),
            new Actor(new UUID(9, 2), Shipments.APPLICANT.person()));

    private static final Arbitrary<Actor> SOMEBODY = Arbitraries.of(PEOPLE);

    @Property(tries = 600)
    @Label(
            "FUL-19, FUL-21, FUL-22 whoever does what, no maker checks, and goods leave once, on a grant of their amount")
    void ful21_shipmentKeepsItsPromises(@ForAll("lives") ActionChain<Life> life) {
        life.withInvariant("processes.md", Life::check).run();
    }

    @Property(tries = 400)
    @Label("FUL-16, A-36 however a line is shipped, no part costs less than nothing and all cost what the line does")
    void ful16_partsAddUp(
            @ForAll @BigRange(min = "0.000001", max = "300") @Scale(6) BigDecimal price,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> portions) {
        var ordered =
                BigDecimal.valueOf(portions.stream().mapToInt(Integer::intValue).sum());
        var currency = CurrencyUnit.of("CNY");
        var gross = Money.of(currency, ordered.multiply(price), RoundingMode.HALF_UP);
        var shipped = BigDecimal.ZERO;
        var amount = Money.zero(currency);
        for (var portion : portions) {
            var quantity = BigDecimal.valueOf(portion);
            var line = new OpenLine(
                    Shipments.PRODUCT,
                    ordered,
                    "ROLL",
                    price,
                    gross,
                    false,
                    BigDecimal.ZERO,
                    false,
                    shipped,
                    amount,
                    List.of(new OpenPortion(Shipments.ITEM, Shipments.BATCH, quantity)));
            var order =
                    new OpenOrder(Shipments.ORDER, 1, true, false, Money.zero(currency), Map.of(Shipments.LINE, line));
            var part = ShipmentApplication.decide(
                            order,
                            Shipments.APPLICANT,
                            Channel.FAX,
                            List.of(new WantedLine(Shipments.LINE, quantity)),
                            null)
                    .orThrow()
                    .getFirst();
            assertThat(part.amount().isNegative()).isFalse();
            shipped = shipped.add(quantity);
            amount = amount.plus(part.amount());
            assertThat(amount).isLessThanOrEqualTo(gross);
        }
        assertThat(amount).isEqualTo(gross);
    }

    @Provide
    Arbitrary<ActionChain<Life>> lives() {
        return ActionChain.startWith(Life::new)
                .withAction(4, given((life, by) -> new Instruct(by, "ROAD", null, Shipments.TODAY.plusDays(5))))
                .withAction(
                        6, given((life, by) -> new Check(by, Shipments.AMOUNT, Shipments.CHECK.unpaid(), List.of())))
                .withAction(4, given((life, by) -> new IssueDocument(by, new UUID(8, 1), "OD-2026-000001", List.of())))
                .withAction(4, given((life, by) -> new Supervise(by)))
                .withAction(6, given((life, by) -> new SignOff(by)))
                .withAction(
                        4, given((life, by) -> new HandOver(by, List.of(Shipments.DOCUMENT, Shipments.TEST_REPORT))))
                .withAction(6, given((life, by) -> new ConfirmDeparture(by, null)))
                .withAction(2, given((life, by) -> new RecordDelivery(by, Shipments.NOW)))
                .withAction(1, given((life, by) -> new Withdraw(by, "customer-asked")))
                .withAction(1, given((life, by) -> Shipments.GIVE_WAY))
                .withAction(1, given((life, by) -> Shipments.REVERSE))
                .withAction(5, told("released", life -> life.release = life.grant()))
                .withAction(
                        1,
                        told(
                                "released for less",
                                life -> life.release = new Release.Released(
                                        new UUID(7, ++life.grants), 1, Shipments.AMOUNT.minusMinor(1), "posted-money")))
                .withAction(1, told("revoked", life -> life.release = new Release.Revoked(Shipments.RELEASE)))
                .withAction(1, told("held", life -> life.release = Life.HELD))
                .withAction(1, told("a change", life -> life.changeUnderWay = true))
                .withAction(2, told("no change", life -> life.changeUnderWay = false))
                .withMaxTransformations(60);
    }

    private static Action.Independent<Life> given(BiFunction<Life, Actor, ShipmentCommand> command) {
        return () -> SOMEBODY.map(
                by -> Transformer.mutate("a command of " + by, life -> life.give(command.apply(life, by))));
    }

    private static Action.Independent<Life> told(String what, Consumer<Life> change) {
        return Action.just(what, Transformer.mutate(what, change));
    }

    /** A shipment and everybody who had a hand in it. */
    static final class Life {

        private static final Release HELD = new Release.Held(null, null, List.of());

        private Shipment shipment = Shipments.REQUESTED;
        private Release release = HELD;
        private boolean changeUnderWay;
        private int departures;
        private int reversals;
        private long grants;
        private final List<String> log = new ArrayList<>();

        private Release grant() {
            return new Release.Released(new UUID(7, ++grants), 1, Shipments.AMOUNT, "posted-money");
        }

        private void give(ShipmentCommand command) {
            var context = new ShipmentContext(
                    new ShipmentContext.OrderFacts(
                            Set.of(Shipments.ENTERER),
                            true,
                            false,
                            changeUnderWay,
                            Map.of(Shipments.LINE, Shipments.line())),
                    false,
                    true,
                    release,
                    Map.of(Shipments.ITEM, Shipments.REPORT),
                    Shipments.TODAY,
                    Shipments.NOW);
            if (ShipmentDecider.decide(shipment, command, context)
                    instanceof Decision.Accepted<ShipmentEvent>(var events)) {
                events.forEach(this::happened);
                log.add(command.toString());
            }
        }

        private void happened(ShipmentEvent event) {
            switch (event) {
                case ShipmentEvent.Instructed it ->
                    shipment = new Shipment.Instructed(
                            shipment.application(), it.by(), it.shippingMethod(), it.carrier(), it.deliverBy());
                case ShipmentEvent.Checked it -> {
                    assertThat(changeUnderWay).isFalse();
                    shipment = new Shipment.Checked(
                            state(Shipment.Instructed.class), it.by(), it.unpaid(), it.enclosures());
                }
                case ShipmentEvent.DocumentIssued it -> {
                    assertThat(it.held()).isEqualTo(!(release instanceof Release.Released));
                    shipment = new Shipment.Issued(
                            state(Shipment.Checked.class), it.documentId(), it.documentNumber(), it.by());
                }
                case ShipmentEvent.DocumentSupervised it ->
                    shipment = new Shipment.Supervised(state(Shipment.Issued.class), it.by());
                case ShipmentEvent.Approved it -> {
                    assertGranted();
                    shipment = new Shipment.SignedOff(state(Shipment.Supervised.class), it.by());
                }
                case ShipmentEvent.HandedOver it -> {
                    assertGranted();
                    shipment = new Shipment.HandedOver(state(Shipment.SignedOff.class), it.shipper());
                }
                case ShipmentEvent.GoodsLeft it -> {
                    assertGranted();
                    shipment = new Shipment.Shipped(state(Shipment.HandedOver.class), it.confirmedBy(), it.at());
                    release = new Release.Used(it.releaseId());
                    departures++;
                }
                case ShipmentEvent.Delivered it ->
                    shipment = new Shipment.Delivered(state(Shipment.Shipped.class), it.at());
                case ShipmentEvent.ReceiptConfirmed _ ->
                    shipment = new Shipment.Received(state(Shipment.Delivered.class));
                case ShipmentEvent.DocumentReversed _ -> reversals++;
                case ShipmentEvent.Withdrawn _ -> {
                    assertThat(departures).as("what has left is not withdrawn").isZero();
                    shipment = new Shipment.Withdrawn(shipment.application());
                }
                case ShipmentEvent.Tracked _ -> {
                    // Changes nothing.
                }
            }
        }

        private void assertGranted() {
            assertThat(release)
                    .isInstanceOfSatisfying(
                            Release.Released.class,
                            grant -> assertThat(grant.amount()).isEqualTo(Shipments.AMOUNT));
        }

        private <T> T state(Class<T> type) {
            assertThat(shipment).isInstanceOf(type);
            return type.cast(shipment);
        }

        private void check() {
            assertThat(departures).isLessThanOrEqualTo(1);
            assertThat(reversals).isLessThanOrEqualTo(1);
            checkPeople(shipment);
        }

        private static void checkPeople(Shipment state) {
            var applicant = state.application().applicant();
            switch (state) {
                case Shipment.Requested _, Shipment.Withdrawn _ -> {
                    // Nobody else has acted, or it does not matter any more.
                }
                case Shipment.Instructed it -> assertApart(it.instructor(), applicant);
                case Shipment.Checked it -> {
                    assertApart(it.checker(), applicant);
                    assertApart(it.checker(), it.instructed().instructor());
                    assertApart(it.checker(), Actor.of(Shipments.ENTERER));
                    checkPeople(it.instructed());
                }
                case Shipment.Issued it -> {
                    assertApart(it.issuer(), applicant);
                    assertApart(it.issuer(), it.checked().checker());
                    checkPeople(it.checked());
                }
                case Shipment.Supervised it -> {
                    assertApart(it.supervisor(), it.issued().issuer());
                    checkPeople(it.issued());
                }
                case Shipment.SignedOff it -> {
                    assertApart(it.leader(), applicant);
                    assertApart(it.leader(), it.supervised().issued().checked().checker());
                    checkPeople(it.supervised());
                }
                case Shipment.HandedOver it -> checkPeople(it.signedOff());
                case Shipment.Shipped it -> {
                    assertApart(it.confirmedBy(), it.handedOver().shipper());
                    checkPeople(it.handedOver());
                }
                case Shipment.Delivered it -> checkPeople(it.shipped());
                case Shipment.Received it -> checkPeople(it.delivered());
            }
        }

        private static void assertApart(Actor checker, Actor maker) {
            assertThat(checker.sharesSomebodyWith(maker))
                    .as("maker and checker")
                    .isFalse();
        }

        @Override
        public String toString() {
            return shipment + " " + release + "\n" + String.join("\n", log);
        }
    }
}
