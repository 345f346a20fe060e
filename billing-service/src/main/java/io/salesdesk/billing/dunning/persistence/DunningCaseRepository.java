package io.salesdesk.billing.dunning.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dunning cases. */
@ApplicationScoped
public class DunningCaseRepository implements PanacheRepositoryBase<DunningCaseEntity, UUID> {

    private final EntityManager entityManager;
    private final DocumentNumbering numbering;

    DunningCaseRepository(EntityManager entityManager, DocumentNumbering numbering) {
        this.entityManager = entityManager;
        this.numbering = numbering;
    }

    /** The next document number of the year, such as {@code DC-2026-000123}. */
    public String nextNumber(LocalDate businessDate) {
        return numbering.next("DC", "dunning_number", businessDate.getYear());
    }

    /** The id behind an id or a document number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select c.id from DunningCaseEntity c where c.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Whose it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID caseId) {
        return entityManager
                .createQuery("select c.accountId from DunningCaseEntity c where c.id = :id", UUID.class)
                .setParameter("id", caseId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The case of each of the orders that is not closed, by order. */
    public Map<UUID, DunningCaseEntity> open(Collection<UUID> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : list("array_holds_key(?1, orderId) and state <> 'CLOSED'", (Object) orderIds.toArray(UUID[]::new))
                        .stream()
                        .collect(Collectors.toMap(DunningCaseEntity::orderId, Function.identity()));
    }

    /** @param sendToday whether today's steps may be sent already */
    public List<UUID> due(LocalDate today, boolean sendToday, int limit) {
        return entityManager
                .createQuery(
                        "select c.id from DunningCaseEntity c where c.nextDueOn "
                                + (sendToday ? "<=" : "<")
                                + " :today order by c.nextDueOn, c.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of cases that the scope reaches, the youngest first.
     *
     * @param before the last id of the page before
     */
    public List<DunningCaseEntity> page(
            DataScope scope,
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID ownerId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return new ScopedQuery<>(DunningCaseEntity.class, "DunningCaseEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.orderId = :orderId", "orderId", orderId)
                .where("x.ownerId = :ownerId", "ownerId", ownerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
