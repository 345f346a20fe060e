package io.salesdesk.billing.release.application;

import io.quarkus.arc.All;
import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.Allocation;
import io.salesdesk.billing.accounts.persistence.AllocationRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.release.model.Clearing;
import io.salesdesk.billing.release.model.CustomerStanding;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides a customer's shipments again whenever their cover may have changed, under the lock on the account; what to do
 * is {@link Clearing}'s decision, this class loads what it needs and carries it out.
 */
@ApplicationScoped
public class ClearShipments implements CoverListener {

    private static final Comparator<BilledOrder> OLDEST_FIRST =
            Comparator.comparing(BilledOrder::enteredAt).thenComparing(BilledOrder::id);

    private final ShipmentRequestRepository requests;
    private final BilledOrderRepository orders;
    private final AllocationRepository allocations;
    private final RemittanceRepository remittances;
    private final AccountBook book;
    private final ShipmentRulings rulings;
    private final ShipmentListener listener;
    private final ImposePaymentFirst imposePaymentFirst;
    private final List<OrderObserver> observers;
    private final BusinessClock clock;
    private final boolean autoAllocate;

    ClearShipments(
            ShipmentRequestRepository requests,
            BilledOrderRepository orders,
            AllocationRepository allocations,
            RemittanceRepository remittances,
            AccountBook book,
            ShipmentRulings rulings,
            ShipmentListener listener,
            ImposePaymentFirst imposePaymentFirst,
            @All List<OrderObserver> observers,
            BusinessClock clock,
            @ConfigProperty(name = "billing.autoAllocate", defaultValue = "true") boolean autoAllocate) {
        this.requests = requests;
        this.orders = orders;
        this.allocations = allocations;
        this.remittances = remittances;
        this.book = book;
        this.rulings = rulings;
        this.listener = listener;
        this.imposePaymentFirst = imposePaymentFirst;
        this.observers = observers.stream()
                .sorted(Comparator.comparingInt(OrderObserver::order))
                .toList();
        this.clock = clock;
        this.autoAllocate = autoAllocate;
    }

    @Override
    public void coverChanged(Account account, Set<UUID> changedOrders) {
        var open = requests.open(account.id()).stream()
                .collect(Collectors.toMap(ShipmentRequestEntity::id, Function.identity()));
        var concerned = new HashSet<>(changedOrders);
        open.values().forEach(request -> concerned.add(request.orderId()));
        if (concerned.isEmpty()) {
            return;
        }
        var known = orders.byId(concerned);
        var lots = lots(account);
        var outcomes = Clearing.clear(
                standing(account, clock.today()),
                positions(account, known),
                open.values().stream().map(ClearShipments::shipment).toList(),
                lots.values().stream()
                        .map(payment -> new Clearing.CreditLot(payment.id(), payment.unallocated()))
                        .toList());

        var credit = account.credit();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Clearing.Outcome.CreditDrawn(var remittanceId, var orderId, var amount) ->
                    book.allocate(account, get(lots, remittanceId), get(known, orderId), amount, null);
                case Clearing.Outcome.ShipmentRuled(var shipmentId, var command) ->
                    rulings.apply(get(open, shipmentId), command);
                case Clearing.Outcome.ShortfallChanged(var orderId, var shortfall) ->
                    get(known, orderId).setShortfall(shortfall);
                case Clearing.Outcome.UnpaidChanged(var orderId, var unpaidBy) ->
                    get(known, orderId).setUnpaidBy(unpaidBy);
                case Clearing.Outcome.CreditSettled(var orderId) -> {
                    get(known, orderId).settleCredit();
                    listener.creditSettled(orderId);
                }
                case Clearing.Outcome.PaymentFirstImposed(var orderId) ->
                    imposePaymentFirst.impose(account, "cover-of-what-has-left-fell-short", orderId);
            }
        }
        book.publishCreditChange(account, credit, "AUTO_ALLOCATED", null);
        observers.forEach(observer -> observer.settled(account, known.values(), open.values()));
    }

    private Map<UUID, RemittanceEntity> lots(Account account) {
        if (!autoAllocate || !account.credit().isPositive()) {
            return Map.of();
        }
        // Keeps the order of the query: the oldest money is drawn first.
        var lots = new LinkedHashMap<UUID, RemittanceEntity>();
        remittances.withCredit(account.id()).forEach(payment -> lots.put(payment.id(), payment));
        return lots;
    }

    private List<Clearing.Order> positions(Account account, Map<UUID, BilledOrder> known) {
        var payments = allocations.live(known.keySet()).stream()
                .collect(Collectors.groupingBy(
                        Allocation::orderId, Collectors.mapping(Allocation::remittanceId, Collectors.toList())));
        var slips = slips(account, known);
        return known.values().stream()
                .sorted(OLDEST_FIRST)
                .map(order -> new Clearing.Order(
                        order.id(),
                        order.figures(),
                        payments.getOrDefault(order.id(), List.of()),
                        slips.getOrDefault(order.id(), List.of()),
                        order.onCredit(),
                        order.shortfall(),
                        order.unpaidBy()))
                .toList();
    }

    private Map<UUID, List<UUID>> slips(Account account, Map<UUID, BilledOrder> known) {
        if (known.values().stream().noneMatch(order -> order.figures().slips().isPositive())) {
            return Map.of();
        }
        var slips = new HashMap<UUID, List<UUID>>();
        for (var remittance : remittances.withLiveSlip(account.id())) {
            RemittanceDecisions.slipCover(remittance.remittance())
                    .keySet()
                    .forEach(orderId -> slips.computeIfAbsent(orderId, id -> new ArrayList<>())
                            .add(remittance.id()));
        }
        return slips;
    }

    private static CustomerStanding standing(Account account, LocalDate today) {
        return new CustomerStanding(
                account.customerClassOn(today),
                account.creditStanding(),
                account.largeVolume(),
                account.paymentFirstImposed());
    }

    private static Clearing.Shipment shipment(ShipmentRequestEntity request) {
        return new Clearing.Shipment(
                request.id(),
                request.orderId(),
                request.amount(),
                request.requestedAt(),
                request.request(),
                request.creditGrantId());
    }

    private static <T> T get(Map<UUID, T> map, UUID id) {
        return Objects.requireNonNull(map.get(id));
    }
}
