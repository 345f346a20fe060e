package io.salesdesk.fulfilment.futures.persistence;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.counterparty.persistence.CustomerEntity;
import io.salesdesk.fulfilment.futures.model.CloseReason;
import io.salesdesk.fulfilment.futures.model.FuturesInquiry;
import io.salesdesk.fulfilment.futures.model.InquiryEvent;
import io.salesdesk.fulfilment.futures.model.InquiryState;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.model.PlanForm;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An inquiry for futures (期货询问) and its row of 《采购计划明细表》. */
@Entity
@Table(name = "futures_inquiry")
public class FuturesInquiryEntity extends AggregateEntity {

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

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(name = "inquired_on", nullable = false, updatable = false)
    private LocalDate inquiredOn;

    @Column(name = "customer_name")
    private String customerName;

    @Column(nullable = false, updatable = false)
    private String model;

    @Column(nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal quantity;

    @Column(name = "book_name")
    private String bookName;

    private String manufacturer;

    @Column(name = "already_ordered")
    private Boolean alreadyOrdered;

    @Column(name = "suggested_stocking", precision = 19, scale = 3)
    private BigDecimal suggestedStocking;

    @Column(name = "current_stock", nullable = false, updatable = false, precision = 19, scale = 3)
    private BigDecimal currentStock;

    @Column(name = "foreign_stock_checked")
    private Boolean foreignStockChecked;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private InquiryState state;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_on_behalf_of", updatable = false)
    private UUID askedOnBehalfOf;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Origin origin;

    @Column(name = "expected_date")
    private LocalDate expectedDate;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_on_behalf_of")
    private UUID answeredOnBehalfOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "close_reason", columnDefinition = "text")
    private CloseReason closeReason;

    private String remark;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @Column(name = "taken_by")
    private UUID takenBy;

    protected FuturesInquiryEntity() {}

    private FuturesInquiryEntity(UUID id, String number, UUID productId, String unit, PlanForm form, Instant at) {
        super(id);
        this.number = number;
        this.productId = productId;
        this.unit = unit;
        this.inquiredOn = form.inquiredOn();
        this.model = form.model();
        this.quantity = form.quantity();
        this.currentStock = form.currentStock();
        this.state = InquiryState.OPEN;
        this.askedAt = at;
        fillIn(form);
    }

    /** What a line of an order lacks: asked by the order itself. */
    public static FuturesInquiryEntity ofLine(
            UUID id, String number, OrderEntity order, OrderLineEntity line, PlanForm form, Instant at) {
        var inquiry = new FuturesInquiryEntity(id, number, line.productId(), line.unit(), form, at);
        inquiry.orderId = order.id();
        inquiry.orderNumber = order.number();
        inquiry.lineId = line.id();
        inquiry.customerId = order.customerId();
        inquiry.salespersonId = order.salespersonId();
        inquiry.officeId = order.officeId();
        inquiry.regionId = order.regionId();
        return inquiry;
    }

    /** What a customer wants to know before there is an order. */
    public static FuturesInquiryEntity ofCustomer(
            UUID id,
            String number,
            CustomerEntity customer,
            ProductEntity product,
            PlanForm form,
            Actor by,
            Instant at) {
        var inquiry = new FuturesInquiryEntity(id, number, product.id(), product.unit(), form, at);
        inquiry.customerId = customer.id();
        inquiry.salespersonId = customer.salespersonId().orElse(null);
        inquiry.officeId = customer.officeId().orElse(null);
        inquiry.regionId = customer.regionId().orElse(null);
        inquiry.askedBy = by.person();
        inquiry.askedOnBehalfOf = by.onBehalfOf();
        return inquiry;
    }

    public FuturesInquiry toModel() {
        var question = new FuturesInquiry.Question(orderId, productId, form());
        return switch (state) {
            case OPEN -> new FuturesInquiry.Open(question);
            case ANSWERED -> new FuturesInquiry.Answered(question, origin, expectedDate);
            case CLOSED -> new FuturesInquiry.Closed(question, closeReason);
        };
    }

    public void apply(InquiryEvent event, Instant at) {
        switch (event) {
            case InquiryEvent.Answered(var by, var form, var from, var expected) -> {
                fillIn(form);
                this.origin = from;
                this.expectedDate = expected;
                this.answeredBy = by.person();
                this.answeredOnBehalfOf = by.onBehalfOf();
                this.state = InquiryState.ANSWERED;
            }
            case InquiryEvent.Closed(var reason, var _, var text) -> {
                this.closeReason = reason;
                this.remark = text;
                this.state = InquiryState.CLOSED;
            }
        }
        this.concludedAt = at;
    }

    private void fillIn(PlanForm form) {
        this.customerName = form.customerName();
        this.bookName = form.bookName();
        this.manufacturer = form.manufacturer();
        this.alreadyOrdered = form.alreadyOrdered();
        this.suggestedStocking = form.suggestedStocking();
        this.foreignStockChecked = form.foreignStockChecked();
    }

    /** Whether this is what the line wants to know: the same product and quantity. */
    public boolean asksFor(OrderLineEntity line) {
        return line.id().equals(lineId)
                && line.productId().equals(productId)
                && line.futures().compareTo(quantity) == 0;
    }

    public PlanForm form() {
        return new PlanForm(
                inquiredOn,
                customerName,
                model,
                quantity,
                bookName,
                manufacturer,
                alreadyOrdered,
                suggestedStocking,
                currentStock,
                foreignStockChecked);
    }

    /** The answer is relied on: by the change of an order that takes the goods as futures. */
    public void takeFor(UUID changeId) {
        this.takenBy = changeId;
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

    public Optional<UUID> regionId() {
        return Optional.ofNullable(regionId);
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

    public InquiryState state() {
        return state;
    }

    public Optional<UUID> askedBy() {
        return Optional.ofNullable(askedBy);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    public Optional<LocalDate> expectedDate() {
        return Optional.ofNullable(expectedDate);
    }

    public Optional<UUID> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<CloseReason> closeReason() {
        return Optional.ofNullable(closeReason);
    }

    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    public Optional<Instant> concludedAt() {
        return Optional.ofNullable(concludedAt);
    }
}
