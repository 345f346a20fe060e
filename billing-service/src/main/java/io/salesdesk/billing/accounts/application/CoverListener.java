package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.persistence.Account;
import java.util.Set;
import java.util.UUID;

/** Is told, under the account's lock, that what covers the customer's shipments may have changed. */
public interface CoverListener {

    /** @param orders whose figures changed; the customer's waiting shipments are looked at in any case */
    void coverChanged(Account account, Set<UUID> orders);
}
