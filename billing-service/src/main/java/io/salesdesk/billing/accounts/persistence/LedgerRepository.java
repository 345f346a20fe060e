package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The ledger of all accounts. */
@ApplicationScoped
public class LedgerRepository implements PanacheRepositoryBase<LedgerEntry, UUID> {

    /** Entries of the account above the position, the oldest first. */
    public List<LedgerEntry> after(UUID accountId, long position, int limit) {
        return find("accountId = ?1 and position > ?2 order by position", accountId, position)
                .page(Page.ofSize(limit))
                .list();
    }
}
