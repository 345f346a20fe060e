package io.salesdesk.billing.deposits.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deposits of project orders. */
@ApplicationScoped
public class OrderDepositRepository implements PanacheRepositoryBase<OrderDeposit, UUID> {

    private final EntityManager entityManager;

    OrderDepositRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public Map<UUID, OrderDeposit> byOrder(Collection<UUID> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : list("array_holds_key(?1, id)", (Object) orderIds.toArray(UUID[]::new)).stream()
                        .collect(Collectors.toMap(OrderDeposit::id, Function.identity()));
    }

    /** @param before the last id of the page before */
    public List<OrderDeposit> page(
            DataScope scope, @Nullable UUID customerId, @Nullable String state, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(OrderDeposit.class, "OrderDeposit x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
