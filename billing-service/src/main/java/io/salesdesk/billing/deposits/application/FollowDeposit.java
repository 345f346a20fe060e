package io.salesdesk.billing.deposits.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.deposits.model.BalanceCase;
import io.salesdesk.billing.deposits.model.DepositRules;
import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.deposits.persistence.OrderDeposit;
import io.salesdesk.billing.deposits.persistence.OrderDepositRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Follows project orders with futures from abroad through confirmation, change and arrival (BIL-13). Callers hold the lock
 * on the account.
 */
@ApplicationScoped
public class FollowDeposit {

    private final OrderDepositRepository deposits;
    private final DepositDesk desk;
    private final CoverListener cover;

    FollowDeposit(OrderDepositRepository deposits, DepositDesk desk, CoverListener cover) {
        this.deposits = deposits;
        this.desk = desk;
        this.cover = cover;
    }

    /** The order is confirmed: its foreign goods are ordered once the deposit is there. */
    public void confirmed(Account account, BilledOrder order, int revision, List<ForeignLine> foreign) {
        if (foreign.isEmpty() || deposits.findByIdOptional(order.id()).isPresent()) {
            return;
        }
        deposits.persist(new OrderDeposit(order.id(), account.id(), revision, account.currency(), foreign));
        cover.coverChanged(account, Set.of(order.id()));
    }

    /** A change of the confirmed order: the deposit follows what is left of the foreign goods (ORD-42). */
    public void changed(BilledOrder order, int revision, List<ForeignLine> lines) {
        deposits.findByIdOptional(order.id()).ifPresent(deposit -> deposit.follow(revision, lines));
    }

    /** Goods came in for a line; with the last foreign one the balance is asked for, once. */
    public void received(Account account, BilledOrder order, UUID lineId, BigDecimal quantity) {
        var deposit = deposits.findByIdOptional(order.id());
        if (deposit.isEmpty() || !deposit.get().receive(lineId, quantity)) {
            return;
        }
        var asked = deposit.get().balanceRequestedAt() != null;
        if (DepositRules.balanceFallsDue(
                deposit.get().lines(), new BalanceCase(asked, order.figures().outstanding()))) {
            desk.askForBalance(account, order, deposit.get(), null);
            cover.coverChanged(account, Set.of(order.id()));
        }
    }
}
