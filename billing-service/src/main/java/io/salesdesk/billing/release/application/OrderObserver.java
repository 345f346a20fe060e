package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import java.util.Collection;

/**
 * Looks at orders after their cover may have changed and their shipments have been decided again, under the account's
 * lock.
 */
public interface OrderObserver {

    /** The lower looks first. */
    int order();

    /**
     * @param orders whose money or shipments may have changed
     * @param open the customer's shipments that wait or may leave, as decided
     */
    void settled(Account account, Collection<BilledOrder> orders, Collection<ShipmentRequestEntity> open);
}
