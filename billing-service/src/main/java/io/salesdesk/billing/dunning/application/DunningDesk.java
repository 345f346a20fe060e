package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.deposits.model.Deposit;
import io.salesdesk.billing.deposits.persistence.OrderDeposit;
import io.salesdesk.billing.deposits.persistence.OrderDepositRepository;
import io.salesdesk.billing.dunning.model.Claim;
import io.salesdesk.billing.dunning.model.Claims;
import io.salesdesk.billing.dunning.model.DunningCase;
import io.salesdesk.billing.dunning.model.DunningRules;
import io.salesdesk.billing.dunning.persistence.DunningCaseEntity;
import io.salesdesk.billing.dunning.persistence.DunningCaseRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.release.application.OrderObserver;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.clock.WorkingCalendar;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Opens, pauses, resumes and closes dunning cases as the orders' money and shipments change. Callers hold the lock
 * on the account.
 */
@ApplicationScoped
class DunningDesk implements OrderObserver {

    private final DunningCaseRepository cases;
    private final OrderDepositRepository deposits;
    private final ShipmentRequestRepository shipments;
    private final DunningSettings settings;
    private final WorkingCalendar calendar;
    private final BillingEvents events;
    private final BusinessClock clock;

    DunningDesk(
            DunningCaseRepository cases,
            OrderDepositRepository deposits,
            ShipmentRequestRepository shipments,
            DunningSettings settings,
            WorkingCalendar calendar,
            BillingEvents events,
            BusinessClock clock) {
        this.cases = cases;
        this.deposits = deposits;
        this.shipments = shipments;
        this.settings = settings;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void settled(Account account, Collection<BilledOrder> orders, Collection<ShipmentRequestEntity> open) {
        var ids = orders.stream().map(BilledOrder::id).toList();
        var openCases = cases.open(ids);
        var asked = deposits.byOrder(ids);
        for (var order : orders) {
            var standing = claims(order, asked.get(order.id()), open);
            var known = openCases.get(order.id());
            if (known != null) {
                review(account, order, known, standing);
            }
            var caseIsOpen = known != null && !known.isClosed();
            DunningRules.toOpen(standing, caseIsOpen).ifPresent(claim -> open(account, order, claim));
        }
    }

    private static List<Claim> claims(
            BilledOrder order, @Nullable OrderDeposit asked, Collection<ShipmentRequestEntity> open) {
        var figures = order.figures();
        var deposit = asked == null ? null : asked.deposit();
        return Claims.of(
                figures,
                order.goodsFreed(),
                deposit == null ? null : Deposit.missing(deposit, figures.posted()),
                asked != null && asked.balanceRequestedAt() != null && !order.cancelled(),
                held(order.id(), open));
    }

    private static List<Claims.HeldShipment> held(UUID orderId, Collection<ShipmentRequestEntity> open) {
        var held = new ArrayList<Claims.HeldShipment>();
        open.stream()
                .filter(shipment -> shipment.orderId().equals(orderId))
                .sorted(Comparator.comparing(ShipmentRequestEntity::requestedAt)
                        .thenComparing(ShipmentRequestEntity::id))
                .forEach(shipment -> {
                    if (shipment.request() instanceof ShipmentRequest.Held(var hold)) {
                        held.add(new Claims.HeldShipment(shipment.id(), missing(hold.missing(), shipment.amount())));
                    }
                });
        return held;
    }

    /** A held shipment is no claim of nothing, even when others took all the cover. */
    private static Money missing(Money missing, Money amount) {
        return missing.isPositive() ? missing : amount;
    }

    private void review(Account account, BilledOrder order, DunningCaseEntity known, List<Claim> standing) {
        var state = known.dunning();
        for (var event :
                DunningCase.review(state, standing, whenGone(order, known), clock.today(), settings.plan(), calendar)) {
            state = DunningCase.evolve(state, event);
            known.follow(state, clock.now());
            if (event instanceof DunningCase.Event.CaseClosed(var outcome)) {
                events.publish(
                        known,
                        order.id(),
                        order.revision(),
                        new BillingEvent.DunningClosed(
                                known.id(),
                                order.id(),
                                account.id(),
                                known.claim().name(),
                                outcome.name(),
                                clock.now()));
                // The order's next case may be opened in this very transaction, and only one may be open.
                cases.flush();
            }
        }
    }

    private DunningCase.Outcome whenGone(BilledOrder order, DunningCaseEntity known) {
        if (order.cancelled()) {
            return DunningCase.Outcome.CANCELLED;
        }
        var shipmentId = known.shipmentId();
        if (shipmentId == null) {
            return DunningCase.Outcome.PAID;
        }
        return shipments.findById(shipmentId).request() instanceof ShipmentRequest.Withdrawn
                ? DunningCase.Outcome.WITHDRAWN
                : DunningCase.Outcome.RELEASED;
    }

    private void open(Account account, BilledOrder order, Claim claim) {
        var today = clock.today();
        var owner = DunningRules.owner(settings.owner(), order.enteredBy(), order.salespersonId());
        cases.persist(new DunningCaseEntity(
                Ids.next(),
                cases.nextNumber(today),
                account.id(),
                order.id(),
                DunningCase.open(claim, today, settings.plan(), calendar),
                today,
                owner,
                clock.now()));
    }
}
