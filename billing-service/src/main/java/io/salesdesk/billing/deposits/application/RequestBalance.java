package io.salesdesk.billing.deposits.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.deposits.model.BalanceCase;
import io.salesdesk.billing.deposits.model.DepositRejection;
import io.salesdesk.billing.deposits.model.DepositRules;
import io.salesdesk.billing.deposits.persistence.OrderDeposit;
import io.salesdesk.billing.deposits.persistence.OrderDepositRepository;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A clerk asks for the whole order's balance before everything has come in, to ship a part (BIL-13). */
@ApplicationScoped
public class RequestBalance {

    private final AccountAccess accounts;
    private final BilledOrderRepository orders;
    private final OrderDepositRepository deposits;
    private final DepositDesk desk;
    private final CoverListener cover;
    private final AuditTrail audit;
    private final Caller caller;

    RequestBalance(
            AccountAccess accounts,
            BilledOrderRepository orders,
            OrderDepositRepository deposits,
            DepositDesk desk,
            CoverListener cover,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.orders = orders;
        this.deposits = deposits;
        this.desk = desk;
        this.cover = cover;
        this.audit = audit;
        this.caller = caller;
    }

    public OrderDeposit request(UUID orderId) {
        var account = orders.accountOf(orderId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new DepositRejection.DepositUnknown(orderId)));
        var deposit = deposits.findByIdOptional(orderId)
                .orElseThrow(() -> new RejectedException(new DepositRejection.DepositUnknown(orderId)));
        var order = orders.findById(orderId);
        var asked = deposit.balanceRequestedAt() != null;
        DepositRules.refuse(new BalanceCase(asked, order.figures().outstanding()))
                .ifPresent(rejection -> {
                    throw new RejectedException(rejection);
                });
        desk.askForBalance(account, order, deposit, caller.personId());
        audit.record("balance-payment.request", "order", orderId, Map.of("number", order.number()));
        cover.coverChanged(account, Set.of(orderId));
        return deposit;
    }
}
