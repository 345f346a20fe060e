package io.salesdesk.billing.release.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.credit.model.CreditGrant;
import io.salesdesk.billing.dunning.model.Claim;
import io.salesdesk.billing.dunning.model.Claims;
import io.salesdesk.billing.dunning.model.DunningCase;
import io.salesdesk.billing.dunning.model.DunningPlan;
import io.salesdesk.billing.dunning.model.DunningRules;
import io.salesdesk.billing.dunning.model.Step;
import io.salesdesk.billing.dunning.model.TestCalendar;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.refunds.model.Refund;
import io.salesdesk.billing.refunds.model.RefundDecisions;
import io.salesdesk.billing.refunds.model.RefundFacts;
import io.salesdesk.billing.release.model.Clearing.Outcome;
import io.salesdesk.billing.remittances.model.KnownOrders;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.PaymentMethod;
import io.salesdesk.billing.remittances.model.ReceiptData;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.model.Slip;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.RejectedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One customer's account as the rules make it: orders, slips, money, refunds, shipments, credit grants and reminders. Every move is
 * offered to the rules, which may refuse it; what they accept is carried out as the use cases do. {@link #check()} says
 * what must hold after each.
 */
final class AccountLife {

    /**
     * What happens next, at random.
     *
     * @param which of the things that the move may be about
     * @param other a second choice
     * @param who acts
     */
    record Move(int which, int other, int who, long cents) {
        private Money amount() {
            return Money.ofMinor(CNY, cents);
        }
    }

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Money NOTHING = Money.zero(CNY);
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final UUID CUSTOMER = new UUID(6, 1);
    private static final CreditPolicy POLICY = new CreditPolicy(1, CreditPolicy.SmallOverride.NONE);
    private static final DunningPlan PLAN = new DunningPlan(4, DunningPlan.Mode.CALENDAR);
    private static final TestCalendar DAYS = new TestCalendar(Set.of(), Set.of());

    /** Four people; the last two act for one of the others. */
    private static final List<Maker> PEOPLE = List.of(
            new Maker(new UUID(5, 1), null),
            new Maker(new UUID(5, 2), null),
            new Maker(new UUID(5, 3), new UUID(5, 1)),
            new Maker(new UUID(5, 4), new UUID(5, 2)));

    private final List<Order> orders = new ArrayList<>();
    private final Map<UUID, Payment> payments = new LinkedHashMap<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<CreditRequest> grants = new ArrayList<>();
    private final List<GivenBack> refunds = new ArrayList<>();
    private CustomerStanding customer = new CustomerStanding(CustomerClass.KEY, CreditStanding.GOOD, true, false);
    private boolean creditworthy = true;
    private LocalDate today = LocalDate.parse("2026-11-20");
    private long ids;

    private static final class Order {
        private final UUID id;
        private final OrderKind kind;
        private Money total;
        private Money shipped = NOTHING;
        private Money onCredit = NOTHING;
        private Money shortfall = NOTHING;
        private Money unpaidBy = NOTHING;
        private final List<Reminders> cases = new ArrayList<>();

        private Order(UUID id, OrderKind kind, Money total) {
            this.id = id;
            this.kind = kind;
            this.total = total;
        }
    }

    private static final class Reminders {
        private DunningCase state;
        private final Map<Integer, Step.State> ended = new HashMap<>();

        private Reminders(DunningCase state) {
            this.state = state;
        }

        private boolean isOpen() {
            return !(state instanceof DunningCase.Closed);
        }
    }

    private static final class Payment {
        private final UUID id;
        private Remittance state;
        private Money unallocated = NOTHING;
        private Money takenBack = NOTHING;
        private Money refunded = NOTHING;
        private final Map<UUID, Money> allocations = new LinkedHashMap<>();

        private Payment(UUID id, Remittance state) {
            this.id = id;
            this.state = state;
        }
    }

    private static final class Shipment {
        private final UUID id;
        private final Order order;
        private final Instant requestedAt;
        private Money amount;
        private ShipmentRequest state = new ShipmentRequest.Undecided();
        private @Nullable UUID creditGrant;
        private @Nullable Grant leftOn;
        private int releases;

        private Shipment(UUID id, Order order, Money amount, Instant requestedAt) {
            this.id = id;
            this.order = order;
            this.amount = amount;
            this.requestedAt = requestedAt;
        }

        private boolean isOpen() {
            return switch (state) {
                case ShipmentRequest.Undecided _, ShipmentRequest.Held _, ShipmentRequest.Released _ -> true;
                case ShipmentRequest.Departed _, ShipmentRequest.Withdrawn _ -> false;
            };
        }
    }

    private static final class CreditRequest {
        private final UUID id;
        private final Shipment shipment;
        private final Maker requestedBy;
        private CreditGrant state = new CreditGrant.Requested();
        private int uses;

        private CreditRequest(UUID id, Shipment shipment, Maker requestedBy) {
            this.id = id;
            this.shipment = shipment;
            this.requestedBy = requestedBy;
        }

        private boolean isOpen() {
            return state instanceof CreditGrant.Requested || state instanceof CreditGrant.Approved;
        }
    }

    private static final class GivenBack {
        private final Money amount;
        private final Maker requestedBy;
        private Refund state;
        private List<CreditShare> shares = List.of();
        private int payments;

        private GivenBack(Money amount, Maker requestedBy) {
            this.amount = amount;
            this.requestedBy = requestedBy;
            this.state = new Refund.Requested(requestedBy);
        }
    }

    void enterOrder(Move move) {
        if (orders.size() < 5) {
            orders.add(new Order(
                    id(), OrderKind.values()[move.other() % 3], move.amount().plus(100)));
        }
    }

    /** The customer takes less of an order, perhaps nothing; what was paid beyond it becomes credit. */
    void reduceOrder(Move move) {
        var order = pick(orders, move.which(), it -> true);
        if (order == null) {
            return;
        }
        order.total = inShipments(order, null)
                .plus(move.other() == 0 ? NOTHING : Amounts.min(room(order, null), move.amount()));
        var excess = figures(order).overpaid();
        for (var payment : new ArrayList<>(payments.values()).reversed()) {
            var back = Amounts.min(excess, allocated(payment, order));
            payment.allocations.merge(order.id, back.negated(), Money::plus);
            payment.unallocated = payment.unallocated.plus(back);
            excess = excess.minus(back);
        }
    }

    void registerSlip(Move move) {
        var order = pick(orders, move.which(), it -> true);
        if (order == null) {
            return;
        }
        var slip = new Slip(
                CUSTOMER,
                "赵志明",
                move.amount(),
                List.of(new OrderShare(order.id, move.amount())),
                today,
                null,
                null,
                PEOPLE.get(move.who()),
                DAYS.plusWorkingDays(today, 3));
        received(RemittanceDecisions.register(slip, known(), today));
    }

    void findMoneyWithoutSlip(Move move) {
        received(RemittanceDecisions.registerWithoutSlip(receipt(move.amount()), today, PEOPLE.get(move.who())));
    }

    private void received(Decision<Remittance> decision) {
        if (decision instanceof Decision.Accepted<Remittance>(var states)) {
            var payment = new Payment(id(), states.getFirst());
            payments.put(payment.id, payment);
        }
    }

    void confirm(Move move) {
        var payment = pick(payments(), move.which(), it -> it.state instanceof Remittance.SlipReceived);
        if (payment != null && payment.state instanceof Remittance.SlipReceived(var slip, var _)) {
            var by = PEOPLE.get(move.who());
            var amount = move.other() == 0 ? move.amount() : slip.amount();
            if (carryOut(payment, new Remittance.Command.Confirm(receipt(amount), today, by))) {
                assertSecondPerson(slip.registeredBy(), by);
            }
        }
    }

    void match(Move move) {
        var payment = pick(payments(), move.which(), it -> it.state instanceof Remittance.Confirmed);
        var order = pick(orders, move.other(), it -> true);
        if (payment != null && order != null && payment.state instanceof Remittance.Confirmed(var slip, var receipt)) {
            var by = PEOPLE.get(move.who());
            var shares = slip == null
                    ? List.of(new OrderShare(order.id, Amounts.min(receipt.amount(), move.amount())))
                    : null;
            if (carryOut(payment, new Remittance.Command.Match(CUSTOMER, shares, known(), by))) {
                assertSecondPerson(receipt.confirmedBy(), by);
            }
        }
    }

    void post(Move move) {
        var payment = pick(payments(), move.which(), it -> it.state instanceof Remittance.Matched);
        if (payment != null && payment.state instanceof Remittance.Matched(var _, var receipt, var matching)) {
            var by = PEOPLE.get(move.who());
            if (!carryOut(payment, new Remittance.Command.Post(by))) {
                return;
            }
            assertSecondPerson(receipt.confirmedBy(), by);
            payment.unallocated = receipt.amount();
            for (var share : matching.orders()) {
                var order = order(share.orderId());
                allocate(
                        payment,
                        order,
                        Amounts.min(
                                Objects.requireNonNull(share.amount()),
                                figures(order).outstanding()));
            }
        }
    }

    void reject(Move move) {
        var payment = pick(payments(), move.which(), it -> true);
        if (payment != null) {
            carryOut(payment, new Remittance.Command.Reject("not ours", PEOPLE.get(move.who())));
        }
    }

    void allocateCredit(Move move) {
        var payment = pick(payments(), move.which(), it -> it.unallocated.isPositive());
        var order = pick(orders, move.other(), it -> true);
        if (payment != null && order != null) {
            var refusal = RemittanceDecisions.allocate(
                    payment.state,
                    payment.unallocated,
                    List.of(new OrderShare(order.id, move.amount())),
                    known(),
                    PEOPLE.get(move.who()));
            if (refusal.isEmpty() && !move.amount().isGreaterThan(figures(order).outstanding())) {
                allocate(payment, order, move.amount());
            }
        }
    }

    /** The bank takes money back. */
    void reverse(Move move) {
        var order = pick(orders, move.which(), it -> true);
        if (order == null) {
            return;
        }
        var payment = pick(payments(), move.other(), it -> allocated(it, order).isPositive());
        if (payment != null) {
            payment.takenBack = payment.takenBack.plus(allocated(payment, order));
            payment.allocations.put(order.id, NOTHING);
        }
    }

    void requestShipment(Move move) {
        var order = pick(orders, move.which(), it -> room(it, null).isPositive());
        if (order != null && shipments.size() < 8) {
            shipments.add(
                    new Shipment(id(), order, Amounts.min(room(order, null), move.amount()), START.plusSeconds(ids)));
        }
    }

    void changeShipment(Move move) {
        var shipment = pick(shipments, move.which(), Shipment::isOpen);
        if (shipment != null) {
            var amount = Amounts.min(room(shipment.order, shipment), move.amount());
            rule(shipment, new ShipmentRequest.Command.Change(amount));
        }
    }

    void withdrawShipment(Move move) {
        var shipment = pick(shipments, move.which(), Shipment::isOpen);
        if (shipment != null) {
            rule(shipment, new ShipmentRequest.Command.Withdraw());
        }
    }

    /** Goods leave on a grant; now and then the revocation comes too late to stop them. */
    void depart(Move move) {
        var shipment = pick(
                shipments,
                move.which(),
                it -> it.state instanceof ShipmentRequest.Released
                        || (move.other() == 0 && it.isOpen() && it.releases > 0));
        if (shipment == null) {
            return;
        }
        if (shipment.state instanceof ShipmentRequest.Released(var grant)) {
            assertThat(grant.amount()).isEqualTo(shipment.amount);
            if (shipment.order.kind == OrderKind.PROJECT) {
                assertThat(grant.onCredit()).isFalse();
                assertThat(figures(shipment.order).posted()).isGreaterThanOrEqualTo(shipment.order.total);
            }
            shipment.leftOn = grant;
        }
        rule(shipment, new ShipmentRequest.Command.Depart());
        shipment.order.shipped = shipment.order.shipped.plus(shipment.amount);
        if (shipment.leftOn != null && shipment.leftOn.onCredit()) {
            shipment.order.onCredit = shipment.order.onCredit.plus(shipment.amount);
        }
    }

    void askForCredit(Move move) {
        var shipment = pick(
                shipments,
                move.which(),
                it -> it.isOpen() && grants.stream().noneMatch(grant -> grant.shipment == it && grant.isOpen()));
        if (shipment == null) {
            return;
        }
        try {
            CreditGrant.request(isHeld(shipment), caseOf(shipment, move.other() % 2 == 0), POLICY);
            grants.add(new CreditRequest(id(), shipment, PEOPLE.get(move.who())));
        } catch (RejectedException refused) {
            assertThat(refused.rejection().requirement()).isNotEmpty();
        }
    }

    void grantCredit(Move move) {
        var grant = pick(grants, move.which(), it -> true);
        if (grant == null) {
            return;
        }
        var by = PEOPLE.get(move.who());
        var as = GrantDecider.values()[move.other() % 2];
        var urgent = move.other() / 2 % 2 == 0;
        var facts = caseOf(grant.shipment, urgent);
        var decision = CreditGrant.decide(
                grant.state,
                new CreditGrant.Command.Approve(grant.requestedBy, by, as, isHeld(grant.shipment), facts, POLICY));
        if (decision instanceof Decision.Accepted<CreditGrant.Event>(var events)) {
            assertSecondPerson(grant.requestedBy, by);
            assertThat(facts.kind()).isNotEqualTo(OrderKind.PROJECT);
            assertThat(facts.customerClass()).isNotEqualTo(CustomerClass.SMALL);
            assertThat(facts.creditworthy()).isTrue();
            if (as == GrantDecider.REGIONAL_MANAGER) {
                assertThat(facts.unpaidOrders()).isZero();
                assertThat(facts.paymentFirstImposed()).isFalse();
                assertThat(urgent).isTrue();
            }
            events.forEach(event -> grant.state = CreditGrant.evolve(event));
            grant.shipment.creditGrant = grant.id;
        }
    }

    void refuseCredit(Move move) {
        var grant = pick(grants, move.which(), it -> true);
        if (grant != null) {
            carryOut(grant, new CreditGrant.Command.Reject(grant.requestedBy, PEOPLE.get(move.who())));
        }
    }

    void judgeCustomer(Move move) {
        customer = new CustomerStanding(
                CustomerClass.values()[move.which() % 3],
                move.other() % 3 == 0 ? CreditStanding.NONE : CreditStanding.GOOD,
                move.other() != 1,
                customer.paymentFirstImposed());
        creditworthy = move.who() != 0;
    }

    void liftPaymentFirst() {
        customer = new CustomerStanding(
                customer.customerClass(), customer.creditStanding(), customer.largeVolume(), false);
    }

    /** What is asked for is less than there is, or the whole of it, or too much. */
    void askForRefund(Move move) {
        var amount = move.other() == 0 ? credit().plus(move.amount()) : Amounts.min(credit(), move.amount());
        if (refunds.size() < 6 && RefundDecisions.refusalToAsk(facts(amount)).isEmpty()) {
            refunds.add(new GivenBack(amount, PEOPLE.get(move.who())));
        }
    }

    void decideRefund(Move move) {
        var refund = pick(refunds, move.which(), it -> true);
        if (refund == null) {
            return;
        }
        var by = PEOPLE.get(move.who());
        var command = move.other() == 0
                ? new Refund.Command.Reject(by)
                : new Refund.Command.Approve(facts(refund.amount), by, today);
        var needed = needed();
        if (carryOut(refund, command)) {
            assertSecondPerson(refund.requestedBy, by);
            if (refund.state instanceof Refund.Approved) {
                assertThat(credit().minus(needed)).isGreaterThanOrEqualTo(refund.amount);
                refund.shares = CreditShare.draw(
                        payments().reversed().stream()
                                .map(payment -> new CreditShare(payment.id, payment.unallocated))
                                .toList(),
                        refund.amount);
                move(refund, Money::plus);
            }
        }
    }

    void payRefund(Move move) {
        var refund = pick(refunds, move.which(), it -> true);
        if (refund == null) {
            return;
        }
        var before = refund.state;
        var by = PEOPLE.get(move.who());
        if (carryOut(refund, new Refund.Command.Pay(today, today, by))) {
            refund.payments++;
            assertThat(before).isInstanceOfSatisfying(Refund.Approved.class, approved -> {
                assertSecondPerson(approved.requestedBy(), by);
                assertSecondPerson(approved.decidedBy(), by);
            });
        }
    }

    void failRefund(Move move) {
        var refund = pick(refunds, move.which(), it -> true);
        if (refund != null && carryOut(refund, new Refund.Command.Fail(PEOPLE.get(move.who())))) {
            move(refund, Money::minus);
        }
    }

    void withdrawRefund(Move move) {
        var refund = pick(refunds, move.which(), it -> true);
        if (refund != null) {
            carryOut(refund, new Refund.Command.Withdraw());
        }
    }

    private static boolean carryOut(GivenBack refund, Refund.Command command) {
        if (RefundDecisions.decide(refund.state, command) instanceof Decision.Accepted<Refund.Event>(var events)) {
            events.forEach(event -> refund.state = RefundDecisions.evolve(refund.state, event));
            return true;
        }
        return false;
    }

    /** From credit to what is set aside, or back. */
    private void move(GivenBack refund, BinaryOperator<Money> direction) {
        for (var share : refund.shares) {
            var payment = Objects.requireNonNull(payments.get(share.remittanceId()));
            payment.refunded = direction.apply(payment.refunded, share.amount());
            payment.unallocated = payment.unallocated.plus(NOTHING.minus(direction.apply(NOTHING, share.amount())));
        }
    }

    private RefundFacts facts(Money amount) {
        return new RefundFacts(amount, credit(), needed(), Set.of());
    }

    private Money credit() {
        return payments.values().stream().map(it -> it.unallocated).reduce(NOTHING, Money::plus);
    }

    private Money needed() {
        return orders.stream().map(it -> figures(it).uncovered()).reduce(NOTHING, Money::plus);
    }

    /** Slips run out and reminders fall due. */
    void letDaysPass(Move move) {
        today = today.plusDays(1 + move.other() % 4);
        payments.values().forEach(payment -> carryOut(payment, new Remittance.Command.ExpireSlip(today)));
        settle();
        orders.forEach(order -> order.cases.forEach(reminders -> send(order, reminders)));
    }

    private void send(Order order, Reminders reminders) {
        for (var event : DunningCase.due(reminders.state, today, true)) {
            switch (event) {
                case DunningCase.Event.StepSent(var step, var due) -> {
                    assertThat(due).isBeforeOrEqualTo(today);
                    assertThat(reminders.ended.put(step, Step.State.SENT)).isNull();
                    assertThat(claims(order))
                            .as("nobody is reminded of what is paid or promised by a slip")
                            .anyMatch(claim -> isOf(claim, reminders.state) && !claim.standsStill());
                }
                case DunningCase.Event.StepMissed(var step, var _) ->
                    assertThat(reminders.ended.put(step, Step.State.MISSED)).isNull();
                case DunningCase.Event.AmountChanged _,
                        DunningCase.Event.CasePaused _,
                        DunningCase.Event.CaseResumed _,
                        DunningCase.Event.CaseEscalated _,
                        DunningCase.Event.CaseClosed _ -> {
                    // No step ends by it.
                }
            }
            reminders.state = DunningCase.evolve(reminders.state, event);
        }
    }

    private static boolean isOf(Claim claim, DunningCase state) {
        return switch (state) {
            case DunningCase.Open open ->
                claim.kind() == open.kind() && Objects.equals(claim.shipmentId(), open.shipmentId());
            case DunningCase.Escalated escalated ->
                claim.kind() == escalated.kind() && Objects.equals(claim.shipmentId(), escalated.shipmentId());
            case DunningCase.Closed _ -> false;
        };
    }

    /** What follows from a move, as the use cases carry it out under the account's lock. */
    void settle() {
        for (var outcome : clear()) {
            switch (outcome) {
                case Outcome.CreditDrawn(var lot, var orderId, var amount) ->
                    allocate(Objects.requireNonNull(payments.get(lot)), order(orderId), amount);
                case Outcome.ShipmentRuled(var shipmentId, var command) -> rule(shipment(shipmentId), command);
                case Outcome.ShortfallChanged(var orderId, var shortfall) -> order(orderId).shortfall = shortfall;
                case Outcome.UnpaidChanged(var orderId, var unpaidBy) -> order(orderId).unpaidBy = unpaidBy;
                case Outcome.CreditSettled(var orderId) -> {
                    order(orderId).onCredit = NOTHING;
                    grants.stream()
                            .filter(grant ->
                                    grant.shipment.order.id.equals(orderId) && grant.state instanceof CreditGrant.Used)
                            .forEach(grant -> carryOut(grant, new CreditGrant.Command.Settle()));
                }
                case Outcome.PaymentFirstImposed _ -> customer = customer.withPaymentFirstImposed();
            }
        }
        orders.forEach(this::remind);
    }

    private void remind(Order order) {
        var standing = claims(order);
        order.cases.stream().filter(Reminders::isOpen).forEach(reminders -> {
            for (var event :
                    DunningCase.review(reminders.state, standing, DunningCase.Outcome.PAID, today, PLAN, DAYS)) {
                reminders.state = DunningCase.evolve(reminders.state, event);
            }
        });
        if (order.cases.stream().noneMatch(Reminders::isOpen)) {
            DunningRules.toOpen(standing, false)
                    .ifPresent(claim -> order.cases.add(new Reminders(DunningCase.open(claim, today, PLAN, DAYS))));
        }
    }

    private List<Outcome> clear() {
        return Clearing.clear(
                customer,
                orders.stream()
                        .map(order -> new Clearing.Order(
                                order.id,
                                figures(order),
                                paying(order),
                                List.of(),
                                order.onCredit,
                                order.shortfall,
                                order.unpaidBy))
                        .toList(),
                shipments.stream()
                        .filter(Shipment::isOpen)
                        .map(it -> new Clearing.Shipment(
                                it.id, it.order.id, it.amount, it.requestedAt, it.state, it.creditGrant))
                        .toList(),
                payments.values().stream()
                        .filter(payment -> payment.unallocated.isPositive())
                        .map(payment -> new Clearing.CreditLot(payment.id, payment.unallocated))
                        .toList());
    }

    private void rule(Shipment shipment, ShipmentRequest.Command command) {
        for (var event : ShipmentRequest.decide(shipment.state, command).orThrow()) {
            shipment.state = ShipmentRequest.evolve(shipment.state, event);
            switch (event) {
                case ShipmentRequest.Event.ReleaseGranted _ -> shipment.releases++;
                case ShipmentRequest.Event.RequestChanged(var amount) -> {
                    shipment.amount = amount;
                    shipment.creditGrant = null;
                    openGrant(shipment, new CreditGrant.Command.Void("shipment-changed"));
                }
                case ShipmentRequest.Event.RequestWithdrawn _ ->
                    openGrant(shipment, new CreditGrant.Command.Void("shipment-withdrawn"));
                case ShipmentRequest.Event.GoodsLeft _ ->
                    openGrant(
                            shipment,
                            shipment.leftOn != null && shipment.leftOn.onCredit()
                                    ? new CreditGrant.Command.Use()
                                    : new CreditGrant.Command.Void("shipment-left-without-it"));
                case ShipmentRequest.Event.HoldPlaced _, ShipmentRequest.Event.GrantRevoked _ -> {
                    // Nothing else moves.
                }
            }
        }
    }

    private void openGrant(Shipment shipment, CreditGrant.Command command) {
        grants.stream()
                .filter(grant -> grant.shipment == shipment && grant.isOpen())
                .forEach(grant -> {
                    assertThat(carryOut(grant, command)).isTrue();
                    if (grant.state instanceof CreditGrant.Used) {
                        grant.uses++;
                    }
                });
    }

    private static boolean carryOut(CreditRequest grant, CreditGrant.Command command) {
        if (CreditGrant.decide(grant.state, command) instanceof Decision.Accepted<CreditGrant.Event>(var events)) {
            events.forEach(event -> grant.state = CreditGrant.evolve(event));
            return true;
        }
        return false;
    }

    private static boolean carryOut(Payment payment, Remittance.Command command) {
        if (RemittanceDecisions.decide(payment.state, command)
                instanceof Decision.Accepted<Remittance.Event>(var events)) {
            for (var event : events) {
                payment.state = RemittanceDecisions.evolve(payment.state, event);
            }
            return true;
        }
        return false;
    }

    private static void allocate(Payment payment, Order order, Money amount) {
        payment.unallocated = payment.unallocated.minus(amount);
        payment.allocations.merge(order.id, amount, Money::plus);
    }

    /** What processes.md promises about the account, whatever has happened to it. */
    void check() {
        payments.values().forEach(AccountLife::checkMoney);
        orders.forEach(this::checkCover);
        orders.forEach(this::checkReminders);
        checkGrants();
        checkRefunds();
        checkSettled();
    }

    /** Nothing is refunded twice, nor anything but what was set aside for it. */
    private void checkRefunds() {
        var setAside = NOTHING;
        for (var refund : refunds) {
            assertThat(refund.payments).isEqualTo(refund.state instanceof Refund.Paid ? 1 : 0);
            if (refund.state instanceof Refund.Approved || refund.state instanceof Refund.Paid) {
                assertThat(refund.shares.stream().map(CreditShare::amount).reduce(NOTHING, Money::plus))
                        .isEqualTo(refund.amount);
                setAside = setAside.plus(refund.amount);
            }
        }
        assertThat(payments.values().stream().map(it -> it.refunded).reduce(NOTHING, Money::plus))
                .isEqualTo(setAside);
    }

    /** Posted money is allocated, customer credit, taken back or refunded: each cent once, nothing before it is posted. */
    private static void checkMoney(Payment payment) {
        var received = payment.state instanceof Remittance.Posted posted
                ? posted.receipt().amount()
                : NOTHING;
        var sum = payment.unallocated.plus(payment.takenBack).plus(payment.refunded);
        for (var share : payment.allocations.values()) {
            assertThat(share.isNegative()).isFalse();
            sum = sum.plus(share);
        }
        assertThat(payment.unallocated.isNegative()).isFalse();
        assertThat(payment.refunded.isNegative()).isFalse();
        assertThat(sum).isEqualTo(received);
    }

    private void checkCover(Order order) {
        var figures = figures(order);
        var left = NOTHING;
        var granted = NOTHING;
        var grantedOnCredit = NOTHING;
        var onPostedMoney = NOTHING;
        for (var shipment : shipments) {
            if (shipment.order != order) {
                continue;
            }
            if (shipment.state instanceof ShipmentRequest.Departed) {
                left = left.plus(shipment.amount);
            }
            if (shipment.state instanceof ShipmentRequest.Released(var grant)) {
                assertThat(grant.amount()).isEqualTo(shipment.amount);
                if (grant.onCredit()) {
                    grantedOnCredit = grantedOnCredit.plus(shipment.amount);
                } else {
                    granted = granted.plus(shipment.amount);
                    if (grant.effectiveKind() != EffectiveKind.STANDARD) {
                        onPostedMoney = onPostedMoney.plus(shipment.amount);
                    }
                }
            }
        }
        assertThat(figures.receivable()).isEqualTo(Amounts.atLeastZero(left.minus(figures.posted())));
        assertThat(figures.overpaid().isZero())
                .as("no order keeps more than it needs")
                .isTrue();
        var cover = figures.posted().plus(figures.countingSlips());
        if (granted.isPositive()) {
            assertThat(cover).isGreaterThanOrEqualTo(left.minus(order.onCredit).plus(granted));
        }
        assertThat(figures.posted()).isGreaterThanOrEqualTo(onPostedMoney);
        if (order.kind == OrderKind.PROJECT) {
            assertThat(grantedOnCredit.isZero()).isTrue();
            if (granted.isPositive()) {
                assertThat(figures.posted()).isGreaterThanOrEqualTo(order.total);
            }
        }
        assertThat(order.unpaidBy)
                .isEqualTo(Amounts.atLeastZero(
                        left.plus(granted).plus(grantedOnCredit).minus(cover)));
    }

    private void checkReminders(Order order) {
        assertThat(order.cases.stream().filter(Reminders::isOpen).count()).isLessThanOrEqualTo(1);
        for (var reminders : order.cases) {
            switch (reminders.state) {
                case DunningCase.Open open ->
                    assertThat(claims(order))
                            .anyMatch(
                                    claim -> isOf(claim, open) && claim.amount().isEqual(open.amount()));
                case DunningCase.Escalated escalated -> checkEnded(reminders, escalated.steps());
                case DunningCase.Closed closed -> checkEnded(reminders, closed.steps());
            }
        }
    }

    private static void checkEnded(Reminders reminders, List<Step> steps) {
        assertThat(steps).hasSize(DunningPlan.STEPS).allSatisfy(step -> {
            var seen = reminders.ended.getOrDefault(step.number(), Step.State.CANCELLED);
            assertThat(step.state()).isEqualTo(seen);
        });
    }

    private void checkGrants() {
        for (var shipment : shipments) {
            var own =
                    grants.stream().filter(grant -> grant.shipment == shipment).toList();
            assertThat(own.stream().filter(CreditRequest::isOpen).count()).isLessThanOrEqualTo(1);
            var used = own.stream().mapToInt(grant -> grant.uses).sum();
            assertThat(used).isEqualTo(shipment.leftOn != null && shipment.leftOn.onCredit() ? 1 : 0);
            if (shipment.state instanceof ShipmentRequest.Released(var grant) && grant.onCredit()) {
                assertThat(own)
                        .anyMatch(it -> it.id.equals(grant.creditGrant()) && it.state instanceof CreditGrant.Approved);
            }
            if (shipment.state instanceof ShipmentRequest.Departed) {
                assertThat(shipment.releases).isPositive();
            }
        }
    }

    /** Whatever follows has followed: clearing once more moves nothing. */
    private void checkSettled() {
        for (var outcome : clear()) {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.ShipmentRuled.class,
                            ruled -> assertThat(
                                            ShipmentRequest.decide(shipment(ruled.shipmentId()).state, ruled.command())
                                                    .orThrow())
                                    .isEmpty());
        }
    }

    private static void assertSecondPerson(Maker first, Maker second) {
        assertThat(first.sharesAPersonWith(second)).as("maker and checker").isFalse();
    }

    private GrantCase caseOf(Shipment shipment, boolean urgent) {
        return new GrantCase(
                customer.customerClass(),
                customer.creditStanding(),
                customer.largeVolume(),
                creditworthy,
                customer.paymentFirstImposed(),
                shipment.order.kind,
                urgent,
                (int) orders.stream()
                        .filter(order -> order.unpaidBy.isPositive())
                        .count());
    }

    private List<Claim> claims(Order order) {
        var held = new ArrayList<Claims.HeldShipment>();
        for (var shipment : shipments) {
            if (shipment.order == order && shipment.state instanceof ShipmentRequest.Held(var hold)) {
                held.add(new Claims.HeldShipment(
                        shipment.id, hold.missing().isPositive() ? hold.missing() : shipment.amount));
            }
        }
        return Claims.of(figures(order), false, null, false, held);
    }

    /** What other shipments leave of the order: fulfilment ships no more than was ordered. */
    private Money room(Order order, @Nullable Shipment without) {
        return order.total.minus(inShipments(order, without));
    }

    private Money inShipments(Order order, @Nullable Shipment without) {
        return shipments.stream()
                .filter(it -> it.order == order && it != without && !(it.state instanceof ShipmentRequest.Withdrawn))
                .map(it -> it.amount)
                .reduce(NOTHING, Money::plus);
    }

    private OrderFigures figures(Order order) {
        var posted = NOTHING;
        var slips = NOTHING;
        for (var payment : payments.values()) {
            posted = posted.plus(allocated(payment, order));
            slips = slips.plus(RemittanceDecisions.slipCover(payment.state).getOrDefault(order.id, NOTHING));
        }
        return new OrderFigures(order.kind, order.total, posted, slips, order.shipped);
    }

    private static Money allocated(Payment payment, Order order) {
        return payment.allocations.getOrDefault(order.id, NOTHING);
    }

    private List<UUID> paying(Order order) {
        return payments.values().stream()
                .filter(payment -> allocated(payment, order).isPositive())
                .map(payment -> payment.id)
                .toList();
    }

    private List<Payment> payments() {
        return List.copyOf(payments.values());
    }

    private KnownOrders known() {
        var owners = new HashMap<UUID, UUID>();
        orders.forEach(order -> owners.put(order.id, CUSTOMER));
        return new KnownOrders(CNY, owners);
    }

    private ReceiptData receipt(Money amount) {
        return new ReceiptData(amount, today, "中国银行", PaymentMethod.TRANSFER, "赵志明", "BR-" + ++ids);
    }

    private static boolean isHeld(Shipment shipment) {
        return shipment.state instanceof ShipmentRequest.Held;
    }

    private Order order(UUID orderId) {
        return orders.stream().filter(it -> it.id.equals(orderId)).findFirst().orElseThrow();
    }

    private Shipment shipment(UUID shipmentId) {
        return shipments.stream()
                .filter(it -> it.id.equals(shipmentId))
                .findFirst()
                .orElseThrow();
    }

    private UUID id() {
        return new UUID(7, ++ids);
    }

    /** One of those that fit, null when none does. */
    private static <T> @Nullable T pick(List<T> all, int which, Predicate<T> fits) {
        var fitting = all.stream().filter(fits).toList();
        return fitting.isEmpty() ? null : fitting.get(which % fitting.size());
    }

    @Override
    public String toString() {
        var text = new StringBuilder("customer " + customer + " on " + today);
        orders.forEach(it -> text.append(
                "%n  order %s %s, on credit %s, unpaid by %s".formatted(it.id, figures(it), it.onCredit, it.unpaidBy)));
        payments.values()
                .forEach(it -> text.append("%n  payment %s %s, left %s".formatted(it.id, it.state, it.unallocated)));
        shipments.forEach(
                it -> text.append("%n  shipment %s of %s: %s %s".formatted(it.id, it.order.id, it.amount, it.state)));
        return text.toString();
    }
}
