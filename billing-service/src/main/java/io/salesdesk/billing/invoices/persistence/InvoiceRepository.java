package io.salesdesk.billing.invoices.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.billing.invoices.model.InvoiceKind;
import io.salesdesk.billing.invoices.model.InvoiceState;
import io.salesdesk.billing.scope.ScopedQuery;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices; as a list they are the register (BIL-21). */
@ApplicationScoped
public class InvoiceRepository implements PanacheRepositoryBase<InvoiceEntity, UUID> {

    private final EntityManager entityManager;

    InvoiceRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * What the register is searched by; null for what does not matter.
     *
     * @param issuedFrom inclusive
     * @param issuedBefore exclusive
     */
    public record Filter(
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable InvoiceState state,
            @Nullable InvoiceKind kind,
            @Nullable UUID applicantId,
            @Nullable String fiscalNumber,
            @Nullable Instant issuedFrom,
            @Nullable Instant issuedBefore) {}

    /** The id behind an id or a number. */
    public Optional<UUID> resolve(String idOrNumber) {
        try {
            return Optional.of(UUID.fromString(idOrNumber));
        } catch (IllegalArgumentException notAnId) {
            return entityManager
                    .createQuery("select i.id from InvoiceEntity i where i.number = :number", UUID.class)
                    .setParameter("number", idOrNumber)
                    .getResultList()
                    .stream()
                    .findFirst();
        }
    }

    /** Whose invoice it is, without loading it: what is loaded before the account is locked may be outdated after. */
    public Optional<UUID> accountOf(UUID invoiceId) {
        return entityManager
                .createQuery("select i.accountId from InvoiceEntity i where i.id = :id", UUID.class)
                .setParameter("id", invoiceId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All invoices of the order, the oldest first. */
    public List<InvoiceEntity> ofOrder(UUID orderId) {
        return list("orderId = ?1 order by id", orderId);
    }

    /** A page of the register, the youngest first. */
    public List<InvoiceEntity> page(DataScope scope, Filter filter, @Nullable UUID before, int limit) {
        return new ScopedQuery<>(InvoiceEntity.class, "InvoiceEntity x", scope, false)
                .where("x.accountId = :customerId", "customerId", filter.customerId())
                .where("x.orderId = :orderId", "orderId", filter.orderId())
                .where("x.state = :state", "state", filter.state())
                .where("x.kind = :kind", "kind", filter.kind())
                .where("x.requestedBy = :applicantId", "applicantId", filter.applicantId())
                .where("x.fiscalNumber = :fiscalNumber", "fiscalNumber", filter.fiscalNumber())
                .where("x.issuedAt >= :issuedFrom", "issuedFrom", filter.issuedFrom())
                .where("x.issuedAt < :issuedBefore", "issuedBefore", filter.issuedBefore())
                .where("x.id < :before", "before", before)
                .page(entityManager, limit);
    }
}
