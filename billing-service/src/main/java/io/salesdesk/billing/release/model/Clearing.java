package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.release.model.ReleaseRules.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decides all of a customer's shipments again, under the lock on the account, whenever their cover may have changed:
 *
 * <ol>
 *   <li>what has left beyond its cover makes its order unpaid and imposes payment-first on the customer;
 *   <li>grants of shipments that have not left are revoked one by one, the youngest first, until the rest is covered; what
 *       leaves on a manager's credit needs no cover;
 *   <li>waiting shipments are judged, the oldest first;
 *   <li>an order is unpaid by what has left or may leave beyond its cover, until money or slips reach it.
 * </ol>
 *
 * <p>Each step first draws on customer credit, the oldest money first, as far as the setting {@code billing.autoAllocate}
 * offers any.
 */
public final class Clearing {

    /**
     * @param payments the remittances behind the posted money
     * @param slips the remittances whose slips count for the order
     * @param onCredit what of the shipped left on a credit grant and has not been paid since
     * @param shortfall what had left beyond its cover and not on credit, as it was known before
     * @param unpaidBy by how much the order was unpaid before
     */
    public record Order(
            UUID orderId,
            OrderFigures figures,
            List<UUID> payments,
            List<UUID> slips,
            Money onCredit,
            Money shortfall,
            Money unpaidBy) {}

    /** @param creditGrant the approved credit grant for the shipment as it stands, null for none */
    public record Shipment(
            UUID shipmentId,
            UUID orderId,
            Money amount,
            Instant requestedAt,
            ShipmentRequest state,
            @Nullable UUID creditGrant) {}

    /** Posted money of the customer that belongs to no order. */
    public record CreditLot(UUID remittanceId, Money available) {}

    /** What follows, to be carried out in this order. */
    public sealed interface Outcome {

        record CreditDrawn(UUID remittanceId, UUID orderId, Money amount) implements Outcome {}

        record ShipmentRuled(UUID shipmentId, ShipmentRequest.Command command) implements Outcome {}

        /** What has left beyond its cover and not on credit. */
        record ShortfallChanged(UUID orderId, Money shortfall) implements Outcome {}

        /** The order is unpaid by the amount. */
        record UnpaidChanged(UUID orderId, Money unpaidBy) implements Outcome {}

        /** Everything that left on credit is paid or covered by slips; from now on it is like what left on cover. */
        record CreditSettled(UUID orderId) implements Outcome {}

        record PaymentFirstImposed(UUID orderId) implements Outcome {}
    }

    private static final Comparator<Shipment> OLDEST_FIRST =
            Comparator.comparing(Shipment::requestedAt).thenComparing(Shipment::shipmentId);

    private final Map<UUID, OrderDesk> orders = new LinkedHashMap<>();
    private final List<CreditLot> credit;
    private final List<Outcome> outcomes = new ArrayList<>();
    private CustomerStanding customer;

    private Clearing(CustomerStanding customer, List<Order> orders, List<CreditLot> credit) {
        this.customer = customer;
        this.credit = new ArrayList<>(credit);
        orders.forEach(order -> this.orders.put(order.orderId(), new OrderDesk(order)));
    }

    /**
     * @param orders every order that has one of the shipments or whose cover changed, the oldest first
     * @param shipments the shipments that wait or hold a grant; departed and withdrawn ones do not belong here
     * @param credit what may be drawn, the oldest money first; empty when credit is not drawn automatically
     */
    public static List<Outcome> clear(
            CustomerStanding customer, List<Order> orders, List<Shipment> shipments, List<CreditLot> credit) {
        var clearing = new Clearing(customer, orders, credit);
        var oldestFirst = shipments.stream().sorted(OLDEST_FIRST).toList();
        clearing.settleWhatHasLeft();
        var waiting = clearing.reviewGrants(oldestFirst);
        clearing.judge(waiting);
        clearing.count();
        return List.copyOf(clearing.outcomes);
    }

    private void settleWhatHasLeft() {
        for (var desk : orders.values()) {
            draw(desk, desk.figures.shortfall());
            var shortfall = desk.shortfallBeyondCredit();
            if (!shortfall.isEqual(desk.shortfallBefore)) {
                outcomes.add(new Outcome.ShortfallChanged(desk.orderId, shortfall));
            }
            if (shortfall.isGreaterThan(desk.shortfallBefore) && !customer.paymentFirstImposed()) {
                customer = customer.withPaymentFirstImposed();
                outcomes.add(new Outcome.PaymentFirstImposed(desk.orderId));
            }
        }
    }

    /** Grants that need posted money come first, so that those which also rest on slips leave it to them. */
    private List<Shipment> reviewGrants(List<Shipment> shipments) {
        var waiting = new ArrayList<Shipment>();
        var onSlips = new ArrayList<Shipment>();
        var onCredit = new ArrayList<Shipment>();
        for (var shipment : shipments) {
            switch (shipment.state()) {
                case ShipmentRequest.Released(var grant) -> {
                    if (grant.onCredit()) {
                        onCredit.add(shipment);
                    } else {
                        switch (grant.effectiveKind()) {
                            case STANDARD -> onSlips.add(shipment);
                            case PAYMENT_FIRST, PROJECT -> review(shipment, grant, waiting);
                        }
                    }
                }
                case ShipmentRequest.Undecided undecided -> waiting.add(shipment);
                case ShipmentRequest.Held held -> waiting.add(shipment);
                case ShipmentRequest.Departed departed -> throw notClearable(shipment);
                case ShipmentRequest.Withdrawn withdrawn -> throw notClearable(shipment);
            }
        }
        for (var shipment : onSlips) {
            if (shipment.state() instanceof ShipmentRequest.Released(var grant)) {
                review(shipment, grant, waiting);
            }
        }
        for (var shipment : onCredit) {
            desk(shipment).grantOnCredit(shipment.amount());
        }
        // Free money pays for credit before anything else waits for it.
        orders.values().forEach(desk -> draw(desk, desk.unpaid()));
        waiting.sort(OLDEST_FIRST);
        return waiting;
    }

    /** By how much each order is unpaid now that everything is decided. */
    private void count() {
        for (var desk : orders.values()) {
            var unpaid = desk.unpaid();
            if (!unpaid.isEqual(desk.unpaidBefore)) {
                outcomes.add(new Outcome.UnpaidChanged(desk.orderId, unpaid));
            }
            if (unpaid.isZero() && desk.onCredit.isPositive()) {
                outcomes.add(new Outcome.CreditSettled(desk.orderId));
            }
        }
    }

    /** A grant is measured by the kind under which it was given: what tightens later does not undo it. */
    private void review(Shipment shipment, Grant grant, List<Shipment> waiting) {
        var desk = desk(shipment);
        Supplier<Money> taken = switch (grant.effectiveKind()) {
            case STANDARD -> desk::committedOnCover;
            case PAYMENT_FIRST, PROJECT -> desk::committedOfPostedMoney;
        };
        switch (judgeDrawingCredit(shipment, grant.effectiveKind(), taken)) {
            case Ruling.Release release -> desk.grant(shipment.amount(), grant.effectiveKind());
            case Ruling.Hold hold -> {
                outcomes.add(new Outcome.ShipmentRuled(
                        shipment.shipmentId(), new ShipmentRequest.Command.Revoke("cover-fell-short")));
                waiting.add(shipment);
            }
        }
    }

    private void judge(List<Shipment> waiting) {
        var held = new ArrayList<Shipment>();
        for (var shipment : waiting) {
            switch (judgeDrawingCredit(shipment, effectiveKind(shipment), desk(shipment)::committed)) {
                case Ruling.Release(var grant) -> release(shipment, grant);
                case Ruling.Hold hold -> held.add(shipment);
            }
        }
        // What is missing is told once all that can go has gone: a younger shipment may have taken cover as well.
        for (var shipment : held) {
            var desk = desk(shipment);
            switch (ReleaseRules.judge(desk.caseOf(shipment, effectiveKind(shipment), customer, desk.committed()))) {
                case Ruling.Release(var grant) -> release(shipment, grant);
                case Ruling.Hold(var hold) ->
                    outcomes.add(
                            new Outcome.ShipmentRuled(shipment.shipmentId(), new ShipmentRequest.Command.Hold(hold)));
            }
        }
    }

    private void release(Shipment shipment, Grant grant) {
        if (grant.onCredit()) {
            desk(shipment).grantOnCredit(shipment.amount());
        } else {
            desk(shipment).grant(shipment.amount(), grant.effectiveKind());
        }
        outcomes.add(new Outcome.ShipmentRuled(shipment.shipmentId(), new ShipmentRequest.Command.Release(grant)));
    }

    private EffectiveKind effectiveKind(Shipment shipment) {
        return EffectiveKind.of(
                desk(shipment).figures.kind(), customer.creditStanding(), customer.paymentFirstImposed());
    }

    /** @param taken what the order's other shipments have taken of the cover */
    private Ruling judgeDrawingCredit(Shipment shipment, EffectiveKind kind, Supplier<Money> taken) {
        var desk = desk(shipment);
        var ruling = ReleaseRules.judge(desk.caseOf(shipment, kind, customer, taken.get()));
        return switch (ruling) {
            case Ruling.Release release -> release;
            case Ruling.Hold(var hold) ->
                draw(desk, hold.missing())
                        ? ReleaseRules.judge(desk.caseOf(shipment, kind, customer, taken.get()))
                        : ruling;
        };
    }

    /** Moves up to the amount from credit to the order; false when there was none. */
    private boolean draw(OrderDesk desk, Money amount) {
        var left = amount;
        var drawn = false;
        while (left.isPositive() && !credit.isEmpty()) {
            var lot = credit.removeFirst();
            var share = Amounts.min(left, lot.available());
            if (share.isPositive()) {
                desk.post(lot.remittanceId(), share);
                outcomes.add(new Outcome.CreditDrawn(lot.remittanceId(), desk.orderId, share));
                left = left.minus(share);
                drawn = true;
            }
            if (lot.available().isGreaterThan(share)) {
                credit.addFirst(
                        new CreditLot(lot.remittanceId(), lot.available().minus(share)));
            }
        }
        return drawn;
    }

    private OrderDesk desk(Shipment shipment) {
        @Nullable OrderDesk desk = orders.get(shipment.orderId());
        return Objects.requireNonNull(desk, () -> "No figures of order " + shipment.orderId());
    }

    private static IllegalArgumentException notClearable(Shipment shipment) {
        return new IllegalArgumentException("Shipment " + shipment.shipmentId() + " is past its release");
    }

    /** An order while its shipments are being cleared. */
    private static final class OrderDesk {

        private final UUID orderId;
        private final List<UUID> payments;
        private final List<UUID> slips;
        private final Money onCredit;
        private final Money shortfallBefore;
        private final Money unpaidBefore;
        private OrderFigures figures;
        private Money granted;
        private Money grantedOnPostedMoney;

        private OrderDesk(Order order) {
            this.orderId = order.orderId();
            this.figures = order.figures();
            this.payments = new ArrayList<>(order.payments());
            this.slips = order.slips();
            this.onCredit = order.onCredit();
            this.shortfallBefore = order.shortfall();
            this.unpaidBefore = order.unpaidBy();
            this.granted = Amounts.zero(figures.total());
            this.grantedOnPostedMoney = granted;
        }

        /** What has left and what holds a grant. */
        private Money committed() {
            return figures.shipped().plus(granted);
        }

        /** The same without what left on credit: that takes nothing from a grant that was given on cover. */
        private Money committedOnCover() {
            return committed().minus(onCredit);
        }

        /** The same as far as slips cannot stand in for it. */
        private Money committedOfPostedMoney() {
            return Amounts.atLeastZero(figures.shipped().minus(onCredit).minus(figures.countingSlips()))
                    .plus(grantedOnPostedMoney);
        }

        private Money shortfallBeyondCredit() {
            return Amounts.atLeastZero(figures.shortfall().minus(onCredit));
        }

        /** What has left and what may leave, beyond money and slips. */
        private Money unpaid() {
            return Amounts.atLeastZero(committed().minus(figures.posted()).minus(figures.countingSlips()));
        }

        private void grantOnCredit(Money amount) {
            granted = granted.plus(amount);
        }

        private void grant(Money amount, EffectiveKind kind) {
            granted = granted.plus(amount);
            if (kind != EffectiveKind.STANDARD) {
                grantedOnPostedMoney = grantedOnPostedMoney.plus(amount);
            }
        }

        private void post(UUID remittanceId, Money amount) {
            if (!payments.contains(remittanceId)) {
                payments.add(remittanceId);
            }
            figures = figures.withPosted(figures.posted().plus(amount));
        }

        private ReleaseCase caseOf(Shipment shipment, EffectiveKind kind, CustomerStanding customer, Money committed) {
            return new ReleaseCase(
                    shipment.shipmentId(),
                    shipment.amount(),
                    kind,
                    customer,
                    figures,
                    committed,
                    payments,
                    slips,
                    shipment.creditGrant());
        }
    }
}
