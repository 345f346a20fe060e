package io.salesdesk.fulfilment.receiving.persistence;

import io.salesdesk.fulfilment.lists.Keys;
import io.salesdesk.fulfilment.lists.ScopedQuery;
import io.salesdesk.fulfilment.receiving.model.ReceiptState;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods receipts and what deliveries differed in. */
@ApplicationScoped
public class GoodsReceipts {

    private final EntityManager entityManager;

    GoodsReceipts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(GoodsReceiptEntity receipt) {
        entityManager.persist(receipt);
    }

    public void add(ReceiptDiscrepancyEntity discrepancy) {
        entityManager.persist(discrepancy);
    }

    /** Of which purchase a receipt is, not locked: it never changes. */
    public Optional<UUID> purchaseOf(UUID receiptId) {
        return entityManager
                .createQuery("select purchaseId from GoodsReceiptEntity where id = :id", UUID.class)
                .setParameter("id", receiptId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The receipt, locked; lock its purchase before. */
    public Optional<GoodsReceiptEntity> locked(UUID id) {
        return Optional.ofNullable(entityManager.find(GoodsReceiptEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @param idOrNumber the id or the document number */
    public Optional<GoodsReceiptEntity> find(String idOrNumber) {
        return Keys.uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(GoodsReceiptEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery("from GoodsReceiptEntity where number = :number", GoodsReceiptEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** The receipt of a purchase that is neither signed nor taken back. */
    public Optional<GoodsReceiptEntity> writtenOf(UUID purchaseId) {
        return entityManager
                .createQuery(
                        "from GoodsReceiptEntity where purchaseId = :purchase and state = :written",
                        GoodsReceiptEntity.class)
                .setParameter("purchase", purchaseId)
                .setParameter("written", ReceiptState.WRITTEN)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What differed in deliveries of a purchase and is not resolved. */
    public Optional<ReceiptDiscrepancyEntity> openCaseOf(UUID purchaseId) {
        return entityManager
                .createQuery(
                        "from ReceiptDiscrepancyEntity where purchaseId = :purchase and resolution is null",
                        ReceiptDiscrepancyEntity.class)
                .setParameter("purchase", purchaseId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** @param idOrNumber the id or the case's number */
    public Optional<ReceiptDiscrepancyEntity> findCase(String idOrNumber) {
        return Keys.uuid(idOrNumber)
                .map(id -> Optional.ofNullable(entityManager.find(ReceiptDiscrepancyEntity.class, id)))
                .orElseGet(() -> entityManager
                        .createQuery(
                                "from ReceiptDiscrepancyEntity where number = :number", ReceiptDiscrepancyEntity.class)
                        .setParameter("number", idOrNumber)
                        .getResultList()
                        .stream()
                        .findFirst());
    }

    /** Newest first. */
    public List<GoodsReceiptEntity> list(
            DataScope scope, @Nullable UUID purchaseId, @Nullable ReceiptState state, PageRequest page) {
        return ScopedQuery.withOwnerless(GoodsReceiptEntity.class, scope)
                .narrow("purchaseId", purchaseId)
                .narrow("state", state)
                .newestFirst(entityManager, page);
    }

    /** Newest first. */
    public List<ReceiptDiscrepancyEntity> cases(DataScope scope, @Nullable UUID purchaseId, PageRequest page) {
        return ScopedQuery.withOwnerless(ReceiptDiscrepancyEntity.class, scope)
                .narrow("purchaseId", purchaseId)
                .newestFirst(entityManager, page);
    }
}
