package io.salesdesk.billing.remittances.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.accounts.application.MoneySource;
import io.salesdesk.billing.accounts.application.MoneySources;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.DocumentNumbering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remittances. */
@ApplicationScoped
public class RemittanceRepository implements PanacheRepositoryBase<RemittanceEntity, UUID>, MoneySources {

    private final EntityManager entityManager;
    private final DocumentNumbering numbering;

    RemittanceRepository(EntityManager entityManager, DocumentNumbering numbering) {
        this.entityManager = entityManager;
        this.numbering = numbering;
    }

    @Override
    public MoneySource get(UUID remittanceId) {
        return findByIdOptional(remittanceId)
                .orElseThrow(() -> new IllegalStateException("No remittance " + remittanceId));
    }

    /** The next document number of the year, such as {@code RM-2026-000123}. */
    public String nextNumber(LocalDate businessDate) {
        return numbering.next("RM", "remittance_number", businessDate.getYear());
    }

    /** The id behind an id or a document number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select r.id from RemittanceEntity r where r.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Whose money it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID remittanceId) {
        return entityManager
                .createQuery(
                        "select r.accountId from RemittanceEntity r where r.id = :id and r.accountId is not null",
                        UUID.class)
                .setParameter("id", remittanceId)
                .getResultList()
                .stream()
                .findFirst();
    }

    public boolean usesBankReference(String bankReference, UUID except) {
        return count(
                        "upper(bankReference) = upper(cast(?1 as string)) and state <> 'REJECTED' and id <> ?2",
                        bankReference,
                        except)
                > 0;
    }

    /** Remittances of the account whose slip may still stand in for money. */
    public List<RemittanceEntity> withLiveSlip(UUID accountId) {
        return list(
                "accountId = ?1 and bySlip and (state in ('CONFIRMED', 'MATCHED')"
                        + " or (state = 'SLIP_RECEIVED' and not slipExpired)) order by id",
                accountId);
    }

    @Override
    public List<RemittanceEntity> withCredit(UUID accountId) {
        return list("accountId = ?1 and unallocatedMinor > 0 order by postedAt, id", accountId);
    }

    /** Slips that counted until yesterday and that finance did not confirm. */
    public List<UUID> expiringSlips(LocalDate today, int limit) {
        return entityManager
                .createQuery(
                        "select r.id from RemittanceEntity r where r.state = 'SLIP_RECEIVED' and not r.slipExpired"
                                + " and r.slipExpiresAfter < :today order by r.slipExpiresAfter, r.id",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * A page of remittances, the youngest first.
     *
     * @param unmatched whether the caller may also see money that belongs to no customer yet
     * @param before the last id of the page before
     */
    public List<RemittanceEntity> page(
            DataScope scope,
            boolean unmatched,
            @Nullable UUID customerId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return new ScopedQuery<>(RemittanceEntity.class, "RemittanceEntity x", scope, unmatched)
                .where("x.accountId = :customerId", "customerId", customerId)
                .where("x.state = :state", "state", state)
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
