package io.salesdesk.fulfilment.allocation.persistence;

import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as fulfilment knows it: its lines, what was answered for them, and how long the goods stay bound. Its id is the
 * order's; its sequence counts fulfilment's events about it.
 */
@Entity
@Table(name = "fulfilment_order")
public class OrderEntity extends AggregateEntity {

    @Column(nullable = false)
    private String number;

    @Column(nullable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private OrderState state;

    @Column(name = "customer_id", nullable = false)
    private UUID customerId;

    @Column(name = "salesperson_id", nullable = false)
    private UUID salespersonId;

    @Column(name = "office_id", nullable = false)
    private UUID officeId;

    @Column(name = "region_id", nullable = false)
    private UUID regionId;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private String channel;

    @Column(nullable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(name = "freight_minor", nullable = false)
    private long freightMinor;

    @Column(name = "mixed_batches", nullable = false)
    private boolean mixedBatches;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<UUID> makers = List.of();

    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "requested_ship_date")
    private LocalDate requestedShipDate;

    @Column(name = "contract_on_file", nullable = false)
    private boolean contractOnFile;

    @Column(name = "signed_order_id")
    private UUID signedOrderId;

    @Column(name = "answer_id")
    private UUID answerId;

    @Column(name = "answer_complete", nullable = false)
    private boolean answerComplete;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "balance_answered_at")
    private Instant balanceAnsweredAt;

    @Column(name = "balance_revision")
    private Integer balanceRevision;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "allocation_expired", nullable = false)
    private boolean allocationExpired;

    @Column(name = "pending_change_id")
    private UUID pendingChangeId;

    @Column(name = "asks_purchasing", nullable = false)
    private boolean asksPurchasing;

    @Column(name = "deposit_posted", nullable = false)
    private boolean depositPosted;

    @Column(name = "fully_paid", nullable = false)
    private boolean fullyPaid;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("lineNo, id")
    private List<OrderLineEntity> lines = new ArrayList<>();

    protected OrderEntity() {}

    public OrderEntity(UUID id) {
        super(id);
        this.state = OrderState.ENTERED;
    }

    /** Takes over what an entered or amended order says of itself; its lines are set apart from this. */
    public void describe(OrderHeader header) {
        this.number = header.number();
        this.revision = header.revision();
        this.customerId = header.customerId();
        this.salespersonId = header.salespersonId();
        this.officeId = header.officeId();
        this.regionId = header.regionId();
        this.kind = header.kind();
        this.channel = header.channel();
        this.currency = header.freight().getCurrencyUnit().getCode();
        this.freightMinor = header.freight().getAmountMinorLong();
        this.mixedBatches = header.mixedBatches();
        this.shippingMethod = header.shippingMethod();
        this.requestedShipDate = header.requestedShipDate();
        this.makers = Stream.concat(makers.stream(), header.makers().stream())
                .distinct()
                .toList();
    }

    public String number() {
        return number;
    }

    public int revision() {
        return revision;
    }

    public OrderState state() {
        return state;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID salespersonId() {
        return salespersonId;
    }

    public UUID officeId() {
        return officeId;
    }

    public UUID regionId() {
        return regionId;
    }

    public String kind() {
        return kind;
    }

    public String channel() {
        return channel;
    }

    public String currency() {
        return currency;
    }

    public Money freight() {
        return Money.ofMinor(CurrencyUnit.of(currency), freightMinor);
    }

    public boolean mixedBatches() {
        return mixedBatches;
    }

    /** Everybody who entered or amended the order or supplied its data; none of them checks its shipments (FUL-20). */
    public Set<UUID> makers() {
        return Set.copyOf(makers);
    }

    public Optional<String> shippingMethod() {
        return Optional.ofNullable(shippingMethod);
    }

    public boolean contractOnFile() {
        return contractOnFile;
    }

    public Optional<UUID> signedOrderId() {
        return Optional.ofNullable(signedOrderId);
    }

    public Optional<UUID> answerId() {
        return Optional.ofNullable(answerId);
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    public boolean allocationExpired() {
        return allocationExpired;
    }

    public Optional<UUID> pendingChangeId() {
        return Optional.ofNullable(pendingChangeId);
    }

    public List<OrderLineEntity> lines() {
        return List.copyOf(lines);
    }

    public Optional<OrderLineEntity> line(UUID lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    /** The rows of a line of the order's owner: itself, or its two parts, of which one may be cancelled by now. */
    public List<OrderLineEntity> partsOf(UUID lineIdOfOwner) {
        return lines.stream()
                .filter(line -> line.answeredAs().equals(lineIdOfOwner))
                .toList();
    }

    public OrderLineEntity addLine(UUID lineId, List<UUID> splitFrom) {
        var line = new OrderLineEntity(this, lineId, splitFrom);
        lines.add(line);
        return line;
    }

    public void removeLines(Set<UUID> lineIds) {
        lines.removeIf(line -> lineIds.contains(line.id()));
    }

    /** Lines of an order that is not confirmed yet whose futures purchasing has to speak about (FUL-05). */
    public List<OrderLineEntity> waitingForPurchasing() {
        return state == OrderState.ENTERED
                ? lines.stream().filter(OrderLineEntity::waitsForPurchasing).toList()
                : List.of();
    }

    /** Only lines whose goods are bought for them have reservations; an order from stock costs no question about them. */
    public boolean hasFutures() {
        return lines.stream().anyMatch(line -> line.futures().signum() > 0);
    }

    /** The customer's deposit is posted: foreign goods of a project may be ordered. */
    public boolean depositPosted() {
        return depositPosted;
    }

    public void postDeposit() {
        this.depositPosted = true;
    }

    /** All of the order is paid: what is reserved for it becomes allocated. */
    public boolean fullyPaid() {
        return fullyPaid;
    }

    public void payFully() {
        this.fullyPaid = true;
    }

    /** Whether inquiries of this order are open, so that an order from stock costs no question to the database. */
    public boolean asksPurchasing() {
        return asksPurchasing;
    }

    public void askPurchasing(boolean asks) {
        this.asksPurchasing = asks;
    }

    public void answered(UUID newAnswerId, boolean complete, Instant at) {
        this.answerId = newAnswerId;
        this.answerComplete = complete;
        this.answeredAt = at;
        this.allocationExpired = false;
    }

    /** A changed agreement is its own stock answer. */
    public void answeredByChange(UUID newAnswerId, UUID changeId) {
        this.answerId = newAnswerId;
        this.pendingChangeId = changeId;
    }

    public void changeConcluded() {
        this.pendingChangeId = null;
    }

    public void balanceAnswered(int forRevision, Instant at) {
        this.balanceRevision = forRevision;
        this.balanceAnsweredAt = at;
    }

    /** When the answer for stock and futures of the current revision was complete, null while it is not. */
    public @Nullable Instant stockAnsweredAt() {
        return answerComplete ? answeredAt : null;
    }

    /** When the balance of the current revision was answered, null while it was not. */
    public @Nullable Instant balanceAnsweredAt() {
        return Objects.equals(balanceRevision, revision) ? balanceAnsweredAt : null;
    }

    public void keepUntil(@Nullable Instant deadline) {
        this.expiresAt = deadline;
    }

    public void expire() {
        this.expiresAt = null;
        this.allocationExpired = true;
    }

    public void confirm(boolean hasContract) {
        this.state = OrderState.CONFIRMED;
        this.expiresAt = null;
        this.contractOnFile = contractOnFile || hasContract;
    }

    public void cancel() {
        this.state = OrderState.CANCELLED;
        this.expiresAt = null;
        this.pendingChangeId = null;
    }

    public void complete() {
        this.state = OrderState.COMPLETED;
    }

    public void fileContract() {
        this.contractOnFile = true;
    }

    public void fileSignedOrder(UUID documentId) {
        this.signedOrderId = documentId;
    }

    /** A record of the header's values. */
    public record OrderHeader(
            String number,
            int revision,
            UUID customerId,
            UUID salespersonId,
            UUID officeId,
            UUID regionId,
            String kind,
            String channel,
            Money freight,
            boolean mixedBatches,
            @Nullable String shippingMethod,
            @Nullable LocalDate requestedShipDate,
            Set<UUID> makers) {}
}
