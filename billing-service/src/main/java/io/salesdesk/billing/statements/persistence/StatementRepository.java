package io.salesdesk.billing.statements.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.billing.statements.model.StatementState;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements of account. */
@ApplicationScoped
public class StatementRepository implements PanacheRepositoryBase<StatementEntity, UUID> {

    private final EntityManager entityManager;
    private final DocumentNumbering numbering;

    StatementRepository(EntityManager entityManager, DocumentNumbering numbering) {
        this.entityManager = entityManager;
        this.numbering = numbering;
    }

    /** The next document number of the year, such as {@code ST-2026-000123}. */
    public String nextNumber(LocalDate businessDate) {
        return numbering.next("ST", "statement_number", businessDate.getYear());
    }

    /** The id behind an id or a document number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select s.id from StatementEntity s where s.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Whose statement it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID statementId) {
        return entityManager
                .createQuery("select s.accountId from StatementEntity s where s.id = :id", UUID.class)
                .setParameter("id", statementId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Whether a statement of the period is under way or agreed. */
    public boolean isLive(UUID accountId, LocalDate from, LocalDate to) {
        return count(
                        "accountId = ?1 and periodFrom = ?2 and periodTo = ?3 and state not in (?4, ?5)",
                        accountId,
                        from,
                        to,
                        StatementState.REJECTED,
                        StatementState.DISPUTED)
                > 0;
    }

    /** A page of statements, the youngest first. */
    public List<StatementEntity> page(
            DataScope scope,
            @Nullable UUID customerId,
            @Nullable StatementState state,
            @Nullable UUID before,
            int limit) {
        return new ScopedQuery<>(StatementEntity.class, "StatementEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
