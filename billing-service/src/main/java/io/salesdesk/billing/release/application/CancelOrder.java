package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.application.FollowOrder;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** An order is off: its shipments may not leave, then its money is free. Callers hold the lock on the account. */
@ApplicationScoped
public class CancelOrder {

    private final ShipmentRequestRepository requests;
    private final ShipmentRulings rulings;
    private final FollowOrder followOrder;

    CancelOrder(ShipmentRequestRepository requests, ShipmentRulings rulings, FollowOrder followOrder) {
        this.requests = requests;
        this.rulings = rulings;
        this.followOrder = followOrder;
    }

    public void cancel(Account account, BilledOrder order, UUID cancelledBy, LocalDate businessDate) {
        // Before the money goes: cover that leaves the order must not look like a grant that fell short.
        for (var request : requests.open(account.id())) {
            if (request.orderId().equals(order.id())) {
                if (request.request() instanceof ShipmentRequest.Released) {
                    rulings.apply(request, new ShipmentRequest.Command.Revoke("order-cancelled"));
                }
                rulings.apply(request, new ShipmentRequest.Command.Withdraw());
            }
        }
        followOrder.cancelled(account, order, cancelledBy, businessDate);
    }
}
