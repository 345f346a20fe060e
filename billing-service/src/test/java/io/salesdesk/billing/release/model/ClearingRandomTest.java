package io.salesdesk.billing.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.release.model.Clearing.CreditLot;
import io.salesdesk.billing.release.model.Clearing.Order;
import io.salesdesk.billing.release.model.Clearing.Outcome;
import io.salesdesk.billing.release.model.Clearing.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer's life at random: orders, money, slips and shipments come and go, and everything is cleared each time. */
class ClearingRandomTest {

    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final int STEPS = 400;

    @ParameterizedTest(name = "seed {0}")
    @DisplayName(
            "A-31, A-32 whatever happens, grants stay covered, money is conserved, and clearing twice changes nothing")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void a32_clearingKeepsItsPromises(long seed) {
        var random = new Random(seed);
        var life = new Life(random);
        for (var step = 0; step < STEPS; step++) {
            var what = life.something();
            life.clear();
            var where = "seed %d, step %d: %s%n%s".formatted(seed, step, what, life);
            life.assertGrantsAreCovered(where);
            life.assertMoneyIsConserved(where);
            life.assertClearingAgainChangesNothing(where);
        }
    }

    private static final class Life {

        private final Random random;
        private final List<Order> orders = new ArrayList<>();
        private final List<Shipment> shipments = new ArrayList<>();
        private final List<CreditLot> credit = new ArrayList<>();
        private CustomerStanding customer =
                new CustomerStanding(CustomerClass.NORMAL, CreditStanding.GOOD, false, false);
        private Money money = Money.zero(CNY);
        private long ids;

        private Life(Random random) {
            this.random = random;
        }

        private String something() {
            if (orders.isEmpty()) {
                return enterOrder();
            }
            var at = random.nextInt(orders.size());
            var order = orders.get(at);
            return switch (random.nextInt(11)) {
                case 0 -> orders.size() < 6 ? enterOrder() : "nothing";
                case 1, 2 -> requestShipment(order);
                case 10 -> grantCredit();
                case 3 -> {
                    var amount = amount();
                    money = money.plus(amount);
                    credit.add(new CreditLot(id(), amount));
                    yield "money " + amount;
                }
                case 4 -> {
                    var slip = amount();
                    figures(at, f -> new OrderFigures(f.kind(), f.total(), f.posted(), slip, f.shipped()));
                    yield "slips of order " + at + " are " + slip;
                }
                case 5 -> {
                    figures(at, f -> new OrderFigures(f.kind(), f.total(), f.posted(), Money.zero(CNY), f.shipped()));
                    yield "slips of order " + at + " fail";
                }
                case 6 -> reverse(at);
                case 7 -> ship();
                case 8 -> {
                    customer = new CustomerStanding(
                            CustomerClass.NORMAL,
                            random.nextBoolean() ? CreditStanding.GOOD : CreditStanding.NONE,
                            false,
                            customer.paymentFirstImposed());
                    yield "standing " + customer.creditStanding();
                }
                default -> {
                    customer = new CustomerStanding(CustomerClass.NORMAL, customer.creditStanding(), false, false);
                    yield "payment-first is lifted";
                }
            };
        }

        private String enterOrder() {
            var kind = OrderKind.values()[random.nextInt(3)];
            var zero = Money.zero(CNY);
            orders.add(new Order(
                    id(),
                    new OrderFigures(kind, amount().plus(100), zero, zero, zero),
                    List.of(),
                    List.of(),
                    zero,
                    zero,
                    zero));
            return "order " + (orders.size() - 1);
        }

        private String requestShipment(Order order) {
            var amount = amount();
            shipments.add(new Shipment(
                    id(), order.orderId(), amount, START.plusSeconds(ids), new ShipmentRequest.Undecided(), null));
            return "shipment of " + amount;
        }

        private String grantCredit() {
            for (var i = 0; i < shipments.size(); i++) {
                var shipment = shipments.get(i);
                if (shipment.state() instanceof ShipmentRequest.Held
                        && orders.get(indexOf(shipment.orderId())).figures().kind() != OrderKind.PROJECT) {
                    shipments.set(
                            i,
                            new Shipment(
                                    shipment.shipmentId(),
                                    shipment.orderId(),
                                    shipment.amount(),
                                    shipment.requestedAt(),
                                    shipment.state(),
                                    id()));
                    return "credit for the shipment of " + shipment.amount();
                }
            }
            return "nothing";
        }

        private String reverse(int at) {
            var posted = orders.get(at).figures().posted();
            if (posted.isZero()) {
                return "nothing";
            }
            var taken = Money.ofMinor(CNY, 1 + random.nextLong(posted.getAmountMinorLong()));
            money = money.minus(taken);
            figures(at, f -> f.withPosted(f.posted().minus(taken)));
            return "reversal of " + taken + " of order " + at;
        }

        private String ship() {
            for (var i = 0; i < shipments.size(); i++) {
                var shipment = shipments.get(i);
                if (shipment.state() instanceof ShipmentRequest.Released(var grant)) {
                    shipments.remove(i);
                    var at = indexOf(shipment.orderId());
                    if (grant.onCredit()) {
                        var order = orders.get(at);
                        orders.set(
                                at,
                                credit(
                                        order,
                                        order.onCredit().plus(shipment.amount()),
                                        order.shortfall(),
                                        order.unpaidBy()));
                    }
                    figures(
                            at,
                            f -> new OrderFigures(
                                    f.kind(),
                                    f.total(),
                                    f.posted(),
                                    f.slips(),
                                    f.shipped().plus(shipment.amount())));
                    return "departure of " + shipment.amount() + " of order " + at;
                }
            }
            return "nothing";
        }

        private List<Outcome> outcomes() {
            return Clearing.clear(customer, orders, shipments, credit);
        }

        private void clear() {
            for (var outcome : outcomes()) {
                switch (outcome) {
                    case Outcome.CreditDrawn(var lot, var orderId, var amount) -> draw(lot, orderId, amount);
                    case Outcome.ShipmentRuled(var shipmentId, var command) -> rule(shipmentId, command);
                    case Outcome.ShortfallChanged(var orderId, var shortfall) -> {
                        var at = indexOf(orderId);
                        var order = orders.get(at);
                        orders.set(at, credit(order, order.onCredit(), shortfall, order.unpaidBy()));
                    }
                    case Outcome.UnpaidChanged(var orderId, var unpaidBy) -> {
                        var at = indexOf(orderId);
                        var order = orders.get(at);
                        orders.set(at, credit(order, order.onCredit(), order.shortfall(), unpaidBy));
                    }
                    case Outcome.CreditSettled(var orderId) -> {
                        var at = indexOf(orderId);
                        var order = orders.get(at);
                        orders.set(at, credit(order, Money.zero(CNY), order.shortfall(), order.unpaidBy()));
                    }
                    case Outcome.PaymentFirstImposed imposed -> customer = customer.withPaymentFirstImposed();
                }
            }
        }

        private void draw(UUID lot, UUID orderId, Money amount) {
            for (var i = 0; i < credit.size(); i++) {
                if (credit.get(i).remittanceId().equals(lot)) {
                    credit.set(i, new CreditLot(lot, credit.get(i).available().minus(amount)));
                }
            }
            figures(indexOf(orderId), f -> f.withPosted(f.posted().plus(amount)));
        }

        private void rule(UUID shipmentId, ShipmentRequest.Command command) {
            for (var i = 0; i < shipments.size(); i++) {
                var shipment = shipments.get(i);
                if (shipment.shipmentId().equals(shipmentId)) {
                    var state = shipment.state();
                    for (var event : ShipmentRequest.decide(state, command).orThrow()) {
                        state = ShipmentRequest.evolve(state, event);
                    }
                    shipments.set(
                            i,
                            new Shipment(
                                    shipmentId,
                                    shipment.orderId(),
                                    shipment.amount(),
                                    shipment.requestedAt(),
                                    state,
                                    shipment.creditGrant()));
                }
            }
        }

        private void assertGrantsAreCovered(String where) {
            for (var order : orders) {
                var all = Money.zero(CNY);
                var onPostedMoney = Money.zero(CNY);
                var onCredit = Money.zero(CNY);
                for (var shipment : shipments) {
                    if (shipment.orderId().equals(order.orderId())
                            && shipment.state() instanceof ShipmentRequest.Released(var grant)) {
                        if (grant.onCredit()) {
                            onCredit = onCredit.plus(shipment.amount());
                            continue;
                        }
                        all = all.plus(shipment.amount());
                        if (grant.effectiveKind() != EffectiveKind.STANDARD) {
                            onPostedMoney = onPostedMoney.plus(shipment.amount());
                        }
                    }
                }
                var figures = order.figures();
                if (all.isPositive()) {
                    assertThat(figures.posted().plus(figures.countingSlips()))
                            .as(where)
                            .isGreaterThanOrEqualTo(
                                    figures.shipped().minus(order.onCredit()).plus(all));
                }
                var committed = figures.shipped().plus(all).plus(onCredit);
                var cover = figures.posted().plus(figures.countingSlips());
                assertThat(order.unpaidBy())
                        .as(where)
                        .isEqualTo(committed.isGreaterThan(cover) ? committed.minus(cover) : Money.zero(CNY));
                assertThat(figures.posted()).as(where).isGreaterThanOrEqualTo(onPostedMoney);
                if (figures.kind() == OrderKind.PROJECT && all.isPositive()) {
                    assertThat(figures.posted()).as(where).isGreaterThanOrEqualTo(figures.total());
                }
            }
        }

        private void assertMoneyIsConserved(String where) {
            var sum = Money.zero(CNY);
            for (var lot : credit) {
                assertThat(lot.available().isNegative()).as(where).isFalse();
                sum = sum.plus(lot.available());
            }
            for (var order : orders) {
                sum = sum.plus(order.figures().posted());
            }
            assertThat(sum).as(where).isEqualTo(money);
        }

        private void assertClearingAgainChangesNothing(String where) {
            for (var outcome : outcomes()) {
                assertThat(outcome).as(where).isInstanceOfSatisfying(Outcome.ShipmentRuled.class, ruled -> {
                    var shipment = shipments.stream()
                            .filter(known -> known.shipmentId().equals(ruled.shipmentId()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(ShipmentRequest.decide(shipment.state(), ruled.command())
                                    .orThrow())
                            .as(where)
                            .isEmpty();
                });
            }
        }

        private void figures(int at, UnaryOperator<OrderFigures> change) {
            var order = orders.get(at);
            orders.set(
                    at,
                    new Order(
                            order.orderId(),
                            change.apply(order.figures()),
                            order.payments(),
                            order.slips(),
                            order.onCredit(),
                            order.shortfall(),
                            order.unpaidBy()));
        }

        private static Order credit(Order order, Money onCredit, Money shortfall, Money unpaidBy) {
            return new Order(
                    order.orderId(), order.figures(), order.payments(), order.slips(), onCredit, shortfall, unpaidBy);
        }

        private int indexOf(UUID orderId) {
            for (var i = 0; i < orders.size(); i++) {
                if (orders.get(i).orderId().equals(orderId)) {
                    return i;
                }
            }
            throw new IllegalStateException("No order " + orderId);
        }

        private Money amount() {
            return Money.ofMinor(CNY, 1 + random.nextLong(20_000));
        }

        private UUID id() {
            return new UUID(7, ++ids);
        }

        @Override
        public String toString() {
            return "customer %s%ncredit %s%norders %s%nshipments %s".formatted(customer, credit, orders, shipments);
        }
    }
}
