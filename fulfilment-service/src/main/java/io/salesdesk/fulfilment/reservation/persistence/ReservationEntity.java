package io.salesdesk.fulfilment.reservation.persistence;

import io.salesdesk.fulfilment.allocation.model.Portion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.counterparty.persistence.CustomerEntity;
import io.salesdesk.fulfilment.reservation.model.ReservationState;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.identity.DataScope;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A reservation (调拨单): goods that are held for a customer or for a FUTURES line of an order, lying here or still to come
 * (FUL-03, FUL-04, A-11).
 */
@Entity
@Table(name = "reservation")
public class ReservationEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "order_number", updatable = false)
    private String orderNumber;

    @Column(name = "line_id", updatable = false)
    private UUID lineId;

    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @Column(name = "salesperson_id", updatable = false)
    private UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private UUID officeId;

    @Column(name = "region_id", updatable = false)
    private UUID regionId;

    @Column(name = "product_id", nullable = false, updatable = false)
    private UUID productId;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal awaited;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal taken;

    @Column(name = "purchase_id")
    private UUID purchaseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private ReservationState state;

    @Column(name = "deposit_posted", nullable = false)
    private boolean depositPosted;

    @Column(nullable = false)
    private boolean flagged;

    @Column(name = "reviewed_for")
    private LocalDate reviewedFor;

    @Column(name = "made_by", updatable = false)
    private UUID madeBy;

    @Column(name = "made_on_behalf_of", updatable = false)
    private UUID madeOnBehalfOf;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "released_reason")
    private String releasedReason;

    @Column(name = "released_by")
    private UUID releasedBy;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "reservation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("batch")
    private List<ReservationStockEntity> stock = new ArrayList<>();

    protected ReservationEntity() {}

    private ReservationEntity(UUID id, String number, UUID productId, String unit, BigDecimal quantity, Instant at) {
        super(id);
        this.number = number;
        this.productId = productId;
        this.unit = unit;
        this.quantity = quantity;
        this.awaited = quantity;
        this.taken = BigDecimal.ZERO;
        this.state = ReservationState.INCOMING;
        this.madeAt = at;
    }

    /** For a line of an order; nothing of it is here yet. */
    public static ReservationEntity forLine(
            UUID id,
            String number,
            OrderEntity order,
            OrderLineEntity line,
            BigDecimal quantity,
            @Nullable Actor by,
            Instant at) {
        var reservation = new ReservationEntity(id, number, line.productId(), line.unit(), quantity, at);
        reservation.orderId = order.id();
        reservation.orderNumber = order.number();
        reservation.lineId = line.id();
        reservation.customerId = order.customerId();
        reservation.salespersonId = order.salespersonId();
        reservation.officeId = order.officeId();
        reservation.regionId = order.regionId();
        reservation.depositPosted = order.depositPosted();
        reservation.by(by);
        return reservation;
    }

    /** For a customer, before there is an order; nothing of it is here yet. */
    public static ReservationEntity forCustomer(
            UUID id,
            String number,
            CustomerEntity customer,
            ProductEntity product,
            BigDecimal quantity,
            Actor by,
            Instant at) {
        var reservation = new ReservationEntity(id, number, product.id(), product.unit(), quantity, at);
        reservation.customerId = customer.id();
        reservation.salespersonId = customer.salespersonId().orElse(null);
        reservation.officeId = customer.officeId().orElse(null);
        reservation.regionId = customer.regionId().orElse(null);
        reservation.by(by);
        return reservation;
    }

    private void by(@Nullable Actor actor) {
        if (actor != null) {
            this.madeBy = actor.person();
            this.madeOnBehalfOf = actor.onBehalfOf();
        }
    }

    /** Waits for these goods. */
    public void awaitFrom(UUID purchase) {
        this.purchaseId = purchase;
    }

    /** Goods that were awaited are held now. The counters of stock are not this class's business. */
    public void receive(UUID stockItemId, String batch, BigDecimal received) {
        this.awaited = awaited.subtract(received);
        stockOf(stockItemId)
                .orElseGet(() -> {
                    var added = new ReservationStockEntity(this, stockItemId, batch);
                    stock.add(added);
                    return added;
                })
                .change(received);
        this.state = awaited.signum() == 0 ? ReservationState.HELD : ReservationState.INCOMING;
    }

    /** Goods that were held become an allocation. */
    public void take(UUID stockItemId, BigDecimal quantityTaken, Instant at) {
        stockOf(stockItemId).orElseThrow().change(quantityTaken.negate());
        dropEmpty();
        this.taken = taken.add(quantityTaken);
        concludeIfEmpty(at);
    }

    /** Fewer are wanted: of what is to come first. */
    public void awaitLess(BigDecimal less, Instant at) {
        this.awaited = awaited.subtract(less);
        this.quantity = quantity.subtract(less);
        settle(at);
    }

    /** Fewer are wanted: these are free. */
    public void giveBack(UUID stockItemId, BigDecimal less, Instant at) {
        stockOf(stockItemId).orElseThrow().change(less.negate());
        dropEmpty();
        this.quantity = quantity.subtract(less);
        settle(at);
    }

    private void settle(Instant at) {
        if (awaited.signum() == 0 && !stock.isEmpty()) {
            this.state = ReservationState.HELD;
        }
        concludeIfEmpty(at);
    }

    private void concludeIfEmpty(Instant at) {
        if (awaited.signum() == 0 && stock.isEmpty()) {
            this.state = taken.signum() > 0 ? ReservationState.TAKEN : ReservationState.RELEASED;
            this.concludedAt = at;
        }
    }

    /** Given up, with all that it held or waited for. */
    public void release(String reason, @Nullable UUID by, Instant at) {
        this.awaited = BigDecimal.ZERO;
        this.stock.clear();
        this.state = ReservationState.RELEASED;
        this.releasedReason = reason;
        this.releasedBy = by;
        this.flagged = false;
        this.concludedAt = at;
    }

    public void postDeposit() {
        this.depositPosted = true;
    }

    /** The supervisor has to decide, or has. */
    /** Something has come of the review of that day: it is not reported as forgotten. */
    public void reviewedFor(LocalDate day) {
        this.reviewedFor = day;
    }

    /** Whether nothing has come of the review of that day, or of a later one. */
    public boolean awaitsReviewOf(LocalDate day) {
        return state.isOpen() && (reviewedFor == null || reviewedFor.isBefore(day));
    }

    public void flag(boolean supervisorDecides) {
        this.flagged = supervisorDecides;
    }

    private void dropEmpty() {
        stock.removeIf(held -> held.quantity().signum() == 0);
    }

    private Optional<ReservationStockEntity> stockOf(UUID stockItemId) {
        return stock.stream()
                .filter(held -> held.stockItemId().equals(stockItemId))
                .findFirst();
    }

    public String number() {
        return number;
    }

    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    public Optional<String> orderNumber() {
        return Optional.ofNullable(orderNumber);
    }

    public Optional<UUID> lineId() {
        return Optional.ofNullable(lineId);
    }

    public UUID customerId() {
        return customerId;
    }

    public Optional<UUID> salespersonId() {
        return Optional.ofNullable(salespersonId);
    }

    public Optional<UUID> officeId() {
        return Optional.ofNullable(officeId);
    }

    public UUID productId() {
        return productId;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public String unit() {
        return unit;
    }

    /** What is still to come. */
    public BigDecimal awaited() {
        return awaited;
    }

    /** What has become an allocation. */
    public BigDecimal taken() {
        return taken;
    }

    public BigDecimal held() {
        return stock.stream().map(ReservationStockEntity::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<Portion> portions() {
        return stock.stream().map(ReservationStockEntity::portion).toList();
    }

    public Optional<UUID> purchaseId() {
        return Optional.ofNullable(purchaseId);
    }

    public ReservationState state() {
        return state;
    }

    public boolean depositPosted() {
        return depositPosted;
    }

    public boolean flagged() {
        return flagged;
    }

    public Optional<UUID> madeBy() {
        return Optional.ofNullable(madeBy);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<String> releasedReason() {
        return Optional.ofNullable(releasedReason);
    }

    public Optional<UUID> releasedBy() {
        return Optional.ofNullable(releasedBy);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }

    public boolean isVisible(DataScope scope) {
        return scope.permits(regionId, officeId, salespersonId);
    }
}
