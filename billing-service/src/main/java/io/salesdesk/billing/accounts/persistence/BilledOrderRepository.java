package io.salesdesk.billing.accounts.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.salesdesk.platform.messaging.LockKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as billing follows them. */
@ApplicationScoped
public class BilledOrderRepository implements PanacheRepositoryBase<BilledOrder, UUID>, LockKind {

    private final EntityManager entityManager;

    BilledOrderRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** After the accounts, whose lock already protects their orders: this one loads a batch's orders in one query. */
    @Override
    public int order() {
        return 20;
    }

    @Override
    public void lock(SortedSet<UUID> ids) {
        entityManager
                .createQuery(
                        "select o from BilledOrder o where array_holds_key(:ids, o.id) order by o.id",
                        BilledOrder.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Whose order it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID orderId) {
        return entityManager
                .createQuery("select o.accountId from BilledOrder o where o.id = :id", UUID.class)
                .setParameter("id", orderId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The owner of each of the orders that are known. */
    public Map<UUID, UUID> accountsOf(Collection<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select o.id, o.accountId from BilledOrder o where array_holds_key(:ids, o.id)", Object[].class)
                .setParameter("ids", orderIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    public Map<UUID, BilledOrder> byId(Collection<UUID> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : list("array_holds_key(?1, id)", (Object) orderIds.toArray(UUID[]::new)).stream()
                        .collect(Collectors.toMap(BilledOrder::id, Function.identity()));
    }

    /** Who reviewed the orders for which money of the remittances was ever paid. */
    public Set<UUID> reviewersOfWhatWasPaidBy(Collection<UUID> remittanceIds) {
        if (remittanceIds.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .createQuery("""
                        select distinct o.reviewedBy from BilledOrder o
                        where o.reviewedBy is not null
                        and o.id in (select l.orderId from Allocation l where array_holds_key(:remittances, l.remittanceId))
                        """, UUID.class)
                .setParameter("remittances", remittanceIds.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Orders of the account with something shipped and not paid, by id. */
    public List<BilledOrder> withReceivable(UUID accountId, @Nullable UUID after, int limit) {
        return find(
                        "accountId = ?1 and shippedMinor > allocatedMinor and (?2 is null or id > ?2) order by id",
                        accountId,
                        after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** How many orders of the account are unpaid. */
    public int countUnpaid(UUID accountId) {
        return (int) count("accountId = ?1 and unpaidMinor > 0", accountId);
    }

    /** Unpaid orders of the account, by id. */
    public List<BilledOrder> unpaid(UUID accountId, @Nullable UUID after, int limit) {
        return find("accountId = ?1 and unpaidMinor > 0 and (?2 is null or id > ?2) order by id", accountId, after)
                .page(Page.ofSize(limit))
                .list();
    }
}
