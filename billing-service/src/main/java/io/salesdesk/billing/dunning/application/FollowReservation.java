package io.salesdesk.billing.dunning.application;

import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** A reservation that is released pauses the order's dunning until the line is reserved again. Callers hold the lock. */
@ApplicationScoped
public class FollowReservation {

    private final CoverListener cover;

    FollowReservation(CoverListener cover) {
        this.cover = cover;
    }

    public void released(Account account, BilledOrder order, UUID lineId) {
        order.freeLine(lineId);
        cover.coverChanged(account, Set.of(order.id()));
    }

    public void made(Account account, BilledOrder order, UUID lineId) {
        if (order.bindLine(lineId)) {
            cover.coverChanged(account, Set.of(order.id()));
        }
    }
}
