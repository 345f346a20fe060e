package io.salesdesk.order.ordering.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.salesdesk.order.ordering.model.CustomerConfirmation;
import io.salesdesk.order.ordering.model.OpenException;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The orders of this service. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<OrderEntity, UUID> {

    /** The states of an order that is neither completed nor cancelled. */
    static final String OPEN = "(ENTERED, EXCEPTION, CONFIRMED)";

    private static final String WITH_LINES = "from OrderEntity o left join fetch o.lines ";

    private final EntityManager entityManager;

    Orders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A new order, to be {@linkplain #add added} once its first event has been numbered. */
    public StoredOrder prepare(Order.Entered order) {
        return new StoredOrder(new OrderEntity(order), order, List.of());
    }

    /** Hibernate takes the row as it is now; what changed later would cost an update. */
    public void add(StoredOrder prepared) {
        persist(prepared.row());
    }

    public Optional<StoredOrder> read(UUID id) {
        return find(WITH_LINES + "where o.id = ?1", id).singleResultOptional().map(this::stored);
    }

    public Optional<StoredOrder> readByNumber(String number) {
        return find(WITH_LINES + "where o.number = ?1", number)
                .singleResultOptional()
                .map(this::stored);
    }

    /** The order for a command or an event; others who want to change it wait until the transaction ends. */
    public Optional<StoredOrder> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::stored);
    }

    /** Locks the orders that exist, in ascending order of their ids, in one statement. */
    public void lockAll(Collection<UUID> ids) {
        entityManager
                .createQuery("from OrderEntity where array_holds_key(:ids, id) order by id", OrderEntity.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Open orders that no contract covers yet and that name the contract, or are the customer's, in ascending order.
     *
     * @param customerId null when only orders that name the contract are asked for
     */
    public List<UUID> openWithoutContract(UUID contractId, @Nullable UUID customerId) {
        return entityManager
                .createQuery("""
                        select id from OrderEntity
                        where not contractOnFile and state in %s
                          and (contractId = :contract or (:ofCustomer = true and customerId = :customer))
                        order by id
                        """.formatted(OPEN), UUID.class)
                .setParameter("contract", contractId)
                .setParameter("ofCustomer", customerId != null)
                .setParameter("customer", customerId == null ? contractId : customerId)
                .getResultList();
    }

    /** Keeps what the order has become. */
    public StoredOrder save(StoredOrder stored, Order evolved, Instant now) {
        var after = stored.with(evolved);
        stored.row().take(evolved, after.progress(), now);
        return after;
    }

    /** Keeps how far its goods have got. */
    public void saveProgress(StoredOrder stored, Instant now) {
        stored.row().take(stored.order(), stored.progress(), now);
    }

    /** Keeps the record of what happened beside the order itself. */
    public void keep(UUID orderId, OrderEvent event) {
        switch (event) {
            case OrderEvent.ExceptionRaised(var exception) ->
                entityManager.persist(new ExceptionEntity(orderId, exception));
            case OrderEvent.ExceptionResolved resolved ->
                find(ExceptionEntity.class, resolved.exceptionId())
                        .resolve(resolved.solution(), resolved.by(), resolved.at());
            case OrderEvent.CustomerConfirmed(var confirmation) ->
                entityManager.persist(new ConfirmationEntity(orderId, confirmation));
            case OrderEvent.ReviewPassed(var review) ->
                entityManager.persist(new ReviewEntity(
                        review.reviewId(),
                        orderId,
                        review.revision(),
                        true,
                        review.reviewedBy(),
                        review.reviewedAt(),
                        null,
                        List.of()));
            case OrderEvent.ReviewFailed failed ->
                entityManager.persist(new ReviewEntity(
                        failed.reviewId(),
                        orderId,
                        failed.revision(),
                        false,
                        failed.by(),
                        failed.at(),
                        failed.reason(),
                        failed.findings()));
            case OrderEvent.DocumentFiled filed -> entityManager.persist(new DocumentEntity(orderId, filed));
            case OrderEvent.ChangeRequested(var change) -> entityManager.persist(new ChangeEntity(orderId, change));
            case OrderEvent.ChangeApproved approved ->
                change(approved.changeId()).decided(OrderChange.Status.APPROVED, approved.by(), approved.at(), null);
            case OrderEvent.ChangeRejected rejected ->
                change(rejected.changeId())
                        .decided(OrderChange.Status.REJECTED, rejected.by(), rejected.at(), rejected.reason());
            case OrderEvent.ChangeAccepted accepted ->
                change(accepted.changeId()).accepted(accepted.outcome());
            case OrderEvent.ChangeBalanceAnswered answered ->
                change(answered.changeId()).answered(answered.answer());
            case OrderEvent.ChangeRefused refused ->
                change(refused.changeId()).closed(OrderChange.Status.REFUSED, refused.at(), refused.reason());
            case OrderEvent.Amended amended
            when amended.changeId() != null ->
                change(amended.changeId()).closed(OrderChange.Status.APPLIED, amended.at(), null);
            case OrderEvent.Cancelled cancelled
            when cancelled.changeId() != null ->
                change(cancelled.changeId()).closed(OrderChange.Status.APPLIED, cancelled.at(), null);
            case OrderEvent.Amended _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Entered _,
                    OrderEvent.StockAnswered _,
                    OrderEvent.BalanceAnswered _,
                    OrderEvent.AllocationVoided _,
                    OrderEvent.Confirmed _,
                    OrderEvent.StockCheckAsked _,
                    OrderEvent.CoordinationAsked _,
                    OrderEvent.Coordinated _,
                    OrderEvent.CoordinationRefused _,
                    OrderEvent.Completed _ -> {
                // The order itself says it all.
            }
        }
    }

    public List<DocumentEntity> documents(UUID orderId) {
        return entityManager
                .createQuery("from DocumentEntity where orderId = :order order by id", DocumentEntity.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    public List<TimelineEntity> timeline(UUID orderId) {
        return entityManager
                .createQuery("from TimelineEntity where orderId = :order order by at, id", TimelineEntity.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    public void note(TimelineEntity entry) {
        entityManager.persist(entry);
    }

    public void add(ShipmentEntity shipment) {
        entityManager.persist(shipment);
    }

    public @Nullable ShipmentEntity shipment(UUID id) {
        return entityManager.find(ShipmentEntity.class, id);
    }

    private StoredOrder stored(OrderEntity row) {
        return new StoredOrder(
                row,
                row.toModel(
                        row.hasOpenExceptions() ? openExceptions(row.id()) : List.of(),
                        confirmation(row.confirmationId()),
                        openChange(row)),
                row.confirmedAt() == null ? List.of() : shipments(row.id()));
    }

    private List<OpenException> openExceptions(UUID orderId) {
        return entityManager
                .createQuery(
                        "from ExceptionEntity where orderId = :order and resolvedAt is null order by id",
                        ExceptionEntity.class)
                .setParameter("order", orderId)
                .getResultList()
                .stream()
                .map(ExceptionEntity::toModel)
                .toList();
    }

    private @Nullable CustomerConfirmation confirmation(@Nullable UUID id) {
        return id == null ? null : find(ConfirmationEntity.class, id).toModel();
    }

    private @Nullable OrderChange openChange(OrderEntity row) {
        var id = row.openChangeId();
        return id == null
                ? null
                : change(id)
                        .toModel(CurrencyUnit.of(row.total().getCurrencyUnit().getCode()));
    }

    private List<ShipmentEntity> shipments(UUID orderId) {
        return entityManager
                .createQuery("from ShipmentEntity where orderId = :order order by id", ShipmentEntity.class)
                .setParameter("order", orderId)
                .getResultList();
    }

    private ChangeEntity change(@Nullable UUID id) {
        return find(ChangeEntity.class, Objects.requireNonNull(id));
    }

    private <T> T find(Class<T> type, UUID id) {
        return Objects.requireNonNull(entityManager.find(type, id), () -> type.getSimpleName() + " " + id);
    }
}
