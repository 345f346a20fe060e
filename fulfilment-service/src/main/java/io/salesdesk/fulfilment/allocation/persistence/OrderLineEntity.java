package io.salesdesk.fulfilment.allocation.persistence;

import io.salesdesk.fulfilment.allocation.model.HeldLine;
import io.salesdesk.fulfilment.allocation.model.Portion;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A line of an order as fulfilment knows it, with what is allocated to it. */
@Entity
@Table(name = "fulfilment_order_line")
public class OrderLineEntity {

    @Id
    private UUID id;

    // Null until the row exists, by which Hibernate knows a new row and does not ask the database for it.
    @Version
    private Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    private OrderEntity order;

    @Column(name = "line_no", nullable = false)
    private int lineNo;

    @Column(name = "product_id", nullable = false)
    private UUID productId;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(nullable = false)
    private String unit;

    @Column(name = "unit_price", nullable = false, precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(name = "gross_minor", nullable = false)
    private long grossMinor;

    @Column(nullable = false)
    private boolean cancelled;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal futures;

    @Column(nullable = false, precision = 19, scale = 3)
    private BigDecimal missing;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "split_from", nullable = false)
    private List<UUID> splitFrom;

    @Column(name = "answered_as")
    private UUID answeredAs;

    @Column(name = "futures_origin")
    private String futuresOrigin;

    @Column(name = "futures_expected")
    private LocalDate futuresExpected;

    @Column(name = "futures_answered_for", precision = 19, scale = 3)
    private BigDecimal futuresAnsweredFor;

    @Column(name = "futures_answered_product")
    private UUID futuresAnsweredProduct;

    @Column(name = "reserve_again", nullable = false)
    private boolean reserveAgain;

    @OneToMany(mappedBy = "line", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("batch")
    private List<AllocationEntity> allocations = new ArrayList<>();

    protected OrderLineEntity() {}

    OrderLineEntity(OrderEntity order, UUID id, List<UUID> splitFrom) {
        this.id = id;
        this.order = order;
        this.splitFrom = List.copyOf(splitFrom);
        this.quantity = BigDecimal.ZERO;
        this.unitPrice = BigDecimal.ZERO;
        this.futures = BigDecimal.ZERO;
        this.missing = BigDecimal.ZERO;
    }

    public UUID id() {
        return id;
    }

    OrderEntity order() {
        return order;
    }

    public int lineNo() {
        return lineNo;
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

    /** Tax-inclusive, in the order's currency. */
    public BigDecimal unitPrice() {
        return unitPrice;
    }

    /** Tax-inclusive amount of the whole line. */
    public Money gross() {
        return Money.ofMinor(CurrencyUnit.of(order.currency()), grossMinor);
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** What would have to be ordered for this line. */
    public BigDecimal futures() {
        return futures;
    }

    /** What a confirmed order should have and does not (StockShortageDetected). */
    public BigDecimal missing() {
        return missing;
    }

    public List<UUID> splitFrom() {
        return List.copyOf(splitFrom);
    }

    public List<AllocationEntity> allocations() {
        return List.copyOf(allocations);
    }

    public Optional<AllocationEntity> allocationOf(UUID stockItemId) {
        return allocations.stream()
                .filter(allocation -> allocation.stockItemId().equals(stockItemId))
                .findFirst();
    }

    /** What is bound and has not left. */
    public BigDecimal bound() {
        return allocations.stream().map(AllocationEntity::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal shipped() {
        return allocations.stream().map(AllocationEntity::shipped).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the rules of allocation see it: the part that has not left. */
    public HeldLine held() {
        return new HeldLine(
                id,
                splitFrom,
                productId,
                quantity.subtract(shipped()),
                allocations.stream()
                        .map(AllocationEntity::portion)
                        .filter(portion -> portion.quantity().signum() > 0)
                        .toList());
    }

    public void describe(
            int newLineNo,
            UUID newProductId,
            BigDecimal newQuantity,
            String newUnit,
            BigDecimal newUnitPrice,
            Money gross,
            boolean isCancelled) {
        this.lineNo = newLineNo;
        this.productId = newProductId;
        this.quantity = newQuantity;
        this.unit = newUnit;
        this.unitPrice = newUnitPrice;
        this.grossMinor = gross.getAmountMinorLong();
        this.cancelled = isCancelled;
    }

    public void changeQuantity(BigDecimal newQuantity, boolean isCancelled) {
        this.quantity = newQuantity;
        this.cancelled = isCancelled;
    }

    public void awaitFutures(BigDecimal quantityToOrder) {
        this.futures = quantityToOrder;
    }

    /** The id by which the order's owner knows the line, which is another one when the line is split. */
    public UUID answeredAs() {
        return answeredAs == null ? id : answeredAs;
    }

    public void answerAs(UUID lineIdOfOwner) {
        this.answeredAs = lineIdOfOwner;
    }

    /** Where futures come from and when: what purchasing has answered, as long as the same is wanted. */
    public Optional<FuturesAnswer> futuresAnswer() {
        return futures.signum() > 0
                        && futuresOrigin != null
                        && futuresAnsweredFor != null
                        && futuresAnsweredFor.compareTo(futures) == 0
                        && productId.equals(futuresAnsweredProduct)
                ? Optional.of(new FuturesAnswer(futuresOrigin, futuresExpected))
                : Optional.empty();
    }

    public void answerFutures(String origin, LocalDate expected) {
        this.futuresOrigin = origin;
        this.futuresExpected = expected;
        this.futuresAnsweredFor = futures;
        this.futuresAnsweredProduct = productId;
    }

    /** More of the same: all of it is expected when the last of it is. */
    public void answerMoreFutures(String origin, LocalDate expected) {
        answerFutures(
                origin, futuresExpected == null || expected.isAfter(futuresExpected) ? expected : futuresExpected);
    }

    /** Fewer are wanted than purchasing has answered for; what it said of them still holds. */
    public void awaitFewerFutures(BigDecimal quantityToOrder) {
        var answer = futuresAnswer();
        this.futures = quantityToOrder;
        answer.ifPresent(known -> answerFutures(known.origin(), known.expectedDate()));
    }

    /** Futures of which purchasing has not said where they come from and when. */
    public boolean waitsForPurchasing() {
        return !cancelled && futures.signum() > 0 && futuresAnswer().isEmpty();
    }

    /** @param origin DOMESTIC or FOREIGN */
    public record FuturesAnswer(String origin, LocalDate expectedDate) {}

    public void lack(BigDecimal quantityMissing) {
        this.missing = quantityMissing;
    }

    /** Sets what is bound, batch by batch. The counters of stock are not this class's business. */
    public void bind(List<Portion> portions) {
        for (var portion : portions) {
            allocationOf(portion.itemId())
                    .orElseGet(() -> {
                        var allocation = new AllocationEntity(this, portion.itemId(), portion.batch());
                        allocations.add(allocation);
                        return allocation;
                    })
                    .become(portion.quantity());
        }
        allocations.stream()
                .filter(allocation ->
                        portions.stream().noneMatch(portion -> portion.itemId().equals(allocation.stockItemId())))
                .forEach(allocation -> allocation.become(BigDecimal.ZERO));
        allocations.removeIf(AllocationEntity::isOver);
    }

    /** Binds more of a batch than is bound already. */
    public void bindMore(Portion portion) {
        var allocation = allocationOf(portion.itemId()).orElseGet(() -> {
            var added = new AllocationEntity(this, portion.itemId(), portion.batch());
            allocations.add(added);
            return added;
        });
        allocation.become(allocation.quantity().add(portion.quantity()));
    }

    /** Its reservation was released: it is reserved again or cancelled before any of it ships (FUL-03). */
    public boolean mustBeReservedAgain() {
        return reserveAgain;
    }

    public void requireReservation(boolean again) {
        this.reserveAgain = again;
    }

    /** A part of what was bound leaves the warehouse. */
    public void ship(UUID stockItemId, BigDecimal left) {
        allocationOf(stockItemId)
                .orElseThrow(() -> new IllegalStateException("Line " + id + " has no goods of " + stockItemId))
                .leave(left);
    }
}
