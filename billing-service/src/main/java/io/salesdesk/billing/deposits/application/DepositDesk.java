package io.salesdesk.billing.deposits.application;

import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.deposits.model.Deposit;
import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.deposits.persistence.OrderDeposit;
import io.salesdesk.billing.deposits.persistence.OrderDepositRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.release.application.OrderObserver;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Asks for deposits, sees that they are reached, and asks for the balance. Callers hold the lock on the account. */
@ApplicationScoped
class DepositDesk implements OrderObserver {

    private final OrderDepositRepository deposits;
    private final DepositSettings settings;
    private final BillingEvents events;
    private final BillingNotices notices;
    private final BusinessClock clock;

    DepositDesk(
            OrderDepositRepository deposits,
            DepositSettings settings,
            BillingEvents events,
            BillingNotices notices,
            BusinessClock clock) {
        this.deposits = deposits;
        this.settings = settings;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** Before dunning, which reminds of deposits that are asked for. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void settled(Account account, Collection<BilledOrder> orders, Collection<ShipmentRequestEntity> open) {
        var byId = orders.stream().collect(Collectors.toMap(BilledOrder::id, order -> order));
        deposits.byOrder(byId.keySet()).forEach((orderId, deposit) -> review(account, byId.get(orderId), deposit));
    }

    private void review(Account account, @Nullable BilledOrder order, OrderDeposit deposit) {
        if (order == null) {
            return;
        }
        var currency = CurrencyUnit.of(account.currency());
        var foreign = order.cancelled()
                ? Money.zero(currency)
                : Amounts.sum(
                        currency,
                        deposit.lines().stream().map(ForeignLine::gross).toList());
        var posted = order.figures().posted();
        for (var event : Deposit.review(deposit.deposit(), foreign, posted, settings.policy())) {
            var now = clock.now();
            switch (event) {
                case Deposit.Event.DepositAsked(var goods, var required) -> {
                    deposit.ask(goods, required, now);
                    events.publish(
                            order,
                            order.id(),
                            order.revision(),
                            new BillingEvent.DepositRequested(
                                    order.id(),
                                    account.id(),
                                    order.revision(),
                                    required,
                                    goods,
                                    settings.policy().percent(),
                                    now));
                    notices.customer(
                            account.id(),
                            "deposit-requested",
                            "deposit-requested:%s:%s".formatted(order.id(), now),
                            Map.of("orderNumber", order.number(), "amount", BillingNotices.text(required)));
                }
                case Deposit.Event.DepositReached(var required) -> {
                    deposit.reach(now);
                    events.publish(
                            order,
                            order.id(),
                            order.revision(),
                            new BillingEvent.DepositReceived(
                                    order.id(), account.id(), order.revision(), required, posted, now));
                }
                case Deposit.Event.DepositDropped dropped -> {
                    deposit.drop();
                    events.publish(
                            order,
                            order.id(),
                            order.revision(),
                            new BillingEvent.DepositDropped(order.id(), account.id(), order.revision(), now));
                }
            }
        }
    }

    /** @param by the clerk who asks, null when the last foreign line has come in */
    void askForBalance(Account account, BilledOrder order, OrderDeposit deposit, @Nullable UUID by) {
        var now = clock.now();
        var outstanding = order.figures().outstanding();
        deposit.askForBalance(by, now);
        events.publish(
                order,
                order.id(),
                order.revision(),
                new BillingEvent.BalancePaymentRequested(
                        order.id(), account.id(), order.revision(), outstanding, now, by));
        notices.customer(
                account.id(),
                "balance-requested",
                "balance-requested:" + order.id(),
                Map.of("orderNumber", order.number(), "amount", BillingNotices.text(outstanding)));
    }
}
