package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.BalanceAnswer;
import io.salesdesk.order.ordering.model.Basis;
import io.salesdesk.order.ordering.model.Coordination;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.CustomerConfirmation;
import io.salesdesk.order.ordering.model.Delivery;
import io.salesdesk.order.ordering.model.Facts;
import io.salesdesk.order.ordering.model.OpenException;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.model.OrderKind;
import io.salesdesk.order.ordering.model.PhoneReason;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.order.ordering.model.RegionalCase;
import io.salesdesk.order.ordering.model.Review;
import io.salesdesk.order.ordering.model.StockAnswer;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The header of an order with its lines. It keeps what the model says and decides nothing. */
@Entity
@Table(name = "sales_order")
public class OrderEntity extends AggregateEntity {

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private Order.State state;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    private int revision;

    @Column(name = "revised_at")
    private Instant revisedAt;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(name = "salesperson_id")
    private @Nullable UUID salespersonId;

    @Column(name = "office_id")
    private @Nullable UUID officeId;

    @Column(name = "region_id")
    private @Nullable UUID regionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class")
    private CustomerClass customerClass;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    @Enumerated(EnumType.STRING)
    private OrderChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "phone_reason")
    private @Nullable PhoneReason phoneReason;

    private boolean urgent;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private String currency;

    @Column(name = "entered_by", updatable = false)
    private UUID enteredBy;

    @Column(name = "entered_for", updatable = false)
    private @Nullable UUID enteredFor;

    @Column(name = "supplied_by")
    private UUID suppliedBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Column(name = "entered_on", updatable = false)
    private LocalDate enteredOn;

    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "requested_ship_date")
    private @Nullable LocalDate requestedShipDate;

    @Column(name = "delivery_address_id")
    private @Nullable UUID deliveryAddressId;

    @Column(name = "mixed_batches")
    private boolean mixedBatches;

    @Column(name = "freight_minor")
    private long freightMinor;

    @Column(name = "total_minor")
    private long totalMinor;

    @Column(name = "contract_on_file")
    private boolean contractOnFile;

    @Column(name = "registration_id")
    private @Nullable UUID registrationId;

    @Column(name = "special_price_request_id")
    private @Nullable UUID specialPriceRequestId;

    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    /** Names, separated by commas; null for most orders. */
    @Column(name = "regional_cases")
    private @Nullable String regionalCases;

    @Column(name = "coordination_id")
    private @Nullable UUID coordinationId;

    @Column(name = "coordinated_by")
    private @Nullable UUID coordinatedBy;

    @Column(name = "coordinated_for")
    private @Nullable UUID coordinatedFor;

    @Column(name = "coordinated_at")
    private @Nullable Instant coordinatedAt;

    @Column(name = "stock_answer_id")
    private @Nullable UUID stockAnswerId;

    @Column(name = "stock_complete")
    private @Nullable Boolean stockComplete;

    @Column(name = "stock_recorded_at")
    private @Nullable Instant stockRecordedAt;

    @Column(name = "balance_answer_id")
    private @Nullable UUID balanceAnswerId;

    @Column(name = "balance_sufficient")
    private @Nullable Boolean balanceSufficient;

    @Column(name = "balance_available_minor")
    private @Nullable Long balanceAvailableMinor;

    @Column(name = "balance_required_minor")
    private @Nullable Long balanceRequiredMinor;

    @Column(name = "balance_short_by_minor")
    private @Nullable Long balanceShortByMinor;

    @Column(name = "balance_recorded_at")
    private @Nullable Instant balanceRecordedAt;

    @Column(name = "confirmation_id")
    private @Nullable UUID confirmationId;

    @Column(name = "review_id")
    private @Nullable UUID reviewId;

    @Column(name = "reviewed_by")
    private @Nullable UUID reviewedBy;

    @Column(name = "reviewed_for")
    private @Nullable UUID reviewedFor;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "open_exceptions")
    private int openExceptions;

    @Column(name = "open_change_id")
    private @Nullable UUID openChangeId;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @OneToMany(mappedBy = "order", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    @BatchSize(size = 200)
    private List<OrderLineEntity> lines = new ArrayList<>();

    protected OrderEntity() {}

    OrderEntity(Order.Entered order) {
        super(order.id());
        var content = order.content();
        number = content.number();
        customerId = content.customerId();
        enteredBy = content.enteredBy().personId();
        enteredFor = content.enteredBy().onBehalfOf();
        enteredAt = content.enteredAt();
        enteredOn = content.enteredOn();
        revisedAt = content.enteredAt();
        take(order, Progress.ENTERED, content.enteredAt());
    }

    public String number() {
        return number;
    }

    public Order.State state() {
        return state;
    }

    public Progress progress() {
        return progress;
    }

    public int revision() {
        return revision;
    }

    /** When the current revision came to be. */
    public Instant revisedAt() {
        return revisedAt;
    }

    public UUID customerId() {
        return customerId;
    }

    public @Nullable UUID salespersonId() {
        return salespersonId;
    }

    public @Nullable UUID officeId() {
        return officeId;
    }

    public @Nullable UUID regionId() {
        return regionId;
    }

    public OrderKind kind() {
        return kind;
    }

    public boolean urgent() {
        return urgent;
    }

    public UUID enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public LocalDate enteredOn() {
        return enteredOn;
    }

    public @Nullable LocalDate requestedShipDate() {
        return requestedShipDate;
    }

    public Money total() {
        return Money.ofMinor(currencyUnit(), totalMinor);
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    boolean hasOpenExceptions() {
        return openExceptions > 0;
    }

    @Nullable
    UUID confirmationId() {
        return confirmationId;
    }

    @Nullable
    UUID openChangeId() {
        return openChangeId;
    }

    void take(Order order, Progress newProgress, Instant now) {
        var content = order.content();
        if (content.revision() != revision) {
            revision = content.revision();
            revisedAt = now;
        }
        state = order.state();
        progress = newProgress;
        takeContent(content);
        takeFacts(order.facts());
        takeLines(content, order.facts().stock());
        openExceptions = exceptions(order);
        var change = order instanceof Order.Confirmed confirmed ? confirmed.change() : null;
        openChangeId = change == null ? null : change.changeId();
        switch (order) {
            case Order.Entered _, Order.InException _ -> {}
            case Order.Confirmed confirmed -> confirmedAt = confirmed.confirmedAt();
            case Order.Cancelled cancelled -> endedAt = cancelled.cancelledAt();
            case Order.Completed completed -> endedAt = completed.completedAt();
        }
    }

    private void takeContent(OrderContent content) {
        var attribution = content.attribution();
        salespersonId = attribution.salespersonId();
        officeId = attribution.officeId();
        regionId = attribution.regionId();
        customerClass = attribution.customerClass();
        kind = content.kind();
        channel = content.channel();
        phoneReason = content.phoneReason();
        urgent = content.urgent();
        currency = content.currency().getCode();
        suppliedBy = content.suppliedBy();
        shippingMethod = content.delivery().shippingMethod();
        requestedShipDate = content.delivery().requestedShipDate();
        deliveryAddressId = content.delivery().deliveryAddressId();
        mixedBatches = content.delivery().mixedBatches();
        freightMinor = content.freight().getAmountMinorLong();
        totalMinor = content.total().getAmountMinorLong();
        contractOnFile = content.contractOnFile();
        registrationId = content.basis().registrationId();
        specialPriceRequestId = content.basis().specialPriceRequestId();
        contractId = content.basis().contractId();
        regionalCases = content.regionalCases().isEmpty()
                ? null
                : content.regionalCases().stream()
                        .sorted()
                        .map(RegionalCase::name)
                        .collect(Collectors.joining(","));
    }

    private void takeFacts(Facts facts) {
        var stock = facts.stock();
        stockAnswerId = stock == null ? null : stock.answerId();
        stockComplete = stock == null ? null : stock.complete();
        stockRecordedAt = stock == null ? null : stock.recordedAt();
        var balance = facts.balance();
        balanceAnswerId = balance == null ? null : balance.answerId();
        balanceSufficient = balance == null ? null : balance.sufficient();
        balanceAvailableMinor = balance == null ? null : balance.available().getAmountMinorLong();
        balanceRequiredMinor = balance == null ? null : balance.required().getAmountMinorLong();
        balanceShortByMinor = balance == null ? null : balance.shortBy().getAmountMinorLong();
        balanceRecordedAt = balance == null ? null : balance.recordedAt();
        var confirmation = facts.confirmation();
        confirmationId = confirmation == null ? null : confirmation.confirmationId();
        var review = facts.review();
        reviewId = review == null ? null : review.reviewId();
        reviewedBy = review == null ? null : review.reviewedBy().personId();
        reviewedFor = review == null ? null : review.reviewedBy().onBehalfOf();
        reviewedAt = review == null ? null : review.reviewedAt();
        var coordination = facts.coordination();
        coordinationId = coordination == null ? null : coordination.approvalId();
        coordinatedBy = coordination == null ? null : coordination.by().personId();
        coordinatedFor = coordination == null ? null : coordination.by().onBehalfOf();
        coordinatedAt = coordination == null ? null : coordination.at();
    }

    private void takeLines(OrderContent content, @Nullable StockAnswer answer) {
        var rows = lines.stream().collect(Collectors.toMap(OrderLineEntity::id, Function.identity()));
        for (var line : content.lines()) {
            var row = rows.get(line.lineId());
            if (row == null) {
                row = new OrderLineEntity(this, line);
                lines.add(row);
            } else {
                row.take(line);
            }
            row.answer(answer == null ? null : answerFor(line.lineId(), answer));
        }
    }

    private static StockAnswer.@Nullable Line answerFor(UUID lineId, StockAnswer answer) {
        return answer.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElse(null);
    }

    private static int exceptions(Order order) {
        return switch (order) {
            case Order.InException stopped -> stopped.exceptions().size();
            case Order.Confirmed confirmed -> confirmed.exceptions().size();
            case Order.Entered _, Order.Cancelled _, Order.Completed _ -> 0;
        };
    }

    Order toModel(
            List<OpenException> exceptions, @Nullable CustomerConfirmation confirmation, @Nullable OrderChange change) {
        var content = content();
        var facts = new Facts(stockAnswer(), balanceAnswer(), confirmation, review(), coordination());
        return switch (state) {
            case ENTERED -> new Order.Entered(content, facts);
            case EXCEPTION -> new Order.InException(content, facts, exceptions);
            case CONFIRMED ->
                new Order.Confirmed(content, facts, Objects.requireNonNull(confirmedAt), exceptions, change);
            case CANCELLED -> new Order.Cancelled(content, facts, confirmedAt, Objects.requireNonNull(endedAt));
            case COMPLETED ->
                new Order.Completed(
                        content, facts, Objects.requireNonNull(confirmedAt), Objects.requireNonNull(endedAt));
        };
    }

    private OrderContent content() {
        var unit = currencyUnit();
        return new OrderContent(
                id(),
                number,
                revision,
                customerId,
                new Attribution(salespersonId, officeId, regionId, customerClass),
                kind,
                channel,
                phoneReason,
                urgent,
                unit,
                new Actor(enteredBy, enteredFor),
                suppliedBy,
                enteredAt,
                enteredOn,
                new Delivery(shippingMethod, requestedShipDate, deliveryAddressId, mixedBatches),
                Money.ofMinor(unit, freightMinor),
                new Basis(registrationId, specialPriceRequestId, contractId),
                regionalCases == null
                        ? Set.of()
                        : Arrays.stream(regionalCases.split(",", -1))
                                .map(RegionalCase::valueOf)
                                .collect(Collectors.toUnmodifiableSet()),
                contractOnFile,
                lines.stream().map(line -> line.toModel(unit)).toList());
    }

    private CurrencyUnit currencyUnit() {
        return CurrencyUnit.of(currency);
    }

    private @Nullable StockAnswer stockAnswer() {
        if (stockAnswerId == null) {
            return null;
        }
        return new StockAnswer(
                stockAnswerId,
                revision,
                Boolean.TRUE.equals(stockComplete),
                Objects.requireNonNull(stockRecordedAt),
                lines.stream()
                        .map(OrderLineEntity::answer)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private @Nullable BalanceAnswer balanceAnswer() {
        if (balanceAnswerId == null) {
            return null;
        }
        return new BalanceAnswer(
                balanceAnswerId,
                revision,
                Boolean.TRUE.equals(balanceSufficient),
                money(balanceAvailableMinor),
                money(balanceRequiredMinor),
                money(balanceShortByMinor),
                Objects.requireNonNull(balanceRecordedAt));
    }

    private Money money(@Nullable Long minor) {
        return Money.ofMinor(currencyUnit(), Objects.requireNonNull(minor));
    }

    private @Nullable Coordination coordination() {
        return coordinationId == null
                ? null
                : new Coordination(
                        coordinationId,
                        revision,
                        new Actor(Objects.requireNonNull(coordinatedBy), coordinatedFor),
                        Objects.requireNonNull(coordinatedAt));
    }

    private @Nullable Review review() {
        return reviewId == null
                ? null
                : new Review(
                        reviewId,
                        revision,
                        new Actor(Objects.requireNonNull(reviewedBy), reviewedFor),
                        Objects.requireNonNull(reviewedAt));
    }
}
