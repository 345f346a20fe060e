package io.salesdesk.fulfilment.purchasing.persistence;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.catalogue.persistence.ProductEntity;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.purchasing.model.Purchase;
import io.salesdesk.fulfilment.purchasing.model.Purchase.Request;
import io.salesdesk.fulfilment.purchasing.model.PurchaseEvent;
import io.salesdesk.fulfilment.purchasing.model.PurchaseState;
import io.salesdesk.fulfilment.purchasing.model.Terms;
import io.salesdesk.platform.identity.DataScope;
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

/** A purchase from the request to the store (采购). */
@Entity
@Table(name = "purchase")
public class PurchaseEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "order_id", updatable = false)
    private UUID orderId;

    @Column(name = "order_number", updatable = false)
    private String orderNumber;

    @Column(name = "line_id", updatable = false)
    private UUID lineId;

    @Column(name = "cause_id", updatable = false)
    private UUID causeId;

    @Column(name = "reservation_id", updatable = false)
    private UUID reservationId;

    @Column(name = "split_from", updatable = false)
    private UUID splitFrom;

    @Column(name = "customer_id", updatable = false)
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

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text", updatable = false)
    private Origin origin;

    @Column(name = "deposit_required", nullable = false, updatable = false)
    private boolean depositRequired;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private PurchaseState state;

    @Column(nullable = false)
    private boolean released;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    private String supplier;

    @Column(name = "ordered_quantity", precision = 19, scale = 3)
    private BigDecimal orderedQuantity;

    private String quality;

    private String specification;

    @Column(name = "unit_price", precision = 19, scale = 6)
    private BigDecimal unitPrice;

    @Column(length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(name = "expected_date")
    private LocalDate expectedDate;

    @Column(name = "ordered_by")
    private UUID orderedBy;

    private String reference;

    @Column(name = "transit_by")
    private UUID transitBy;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "arrived_by")
    private UUID arrivedBy;

    @Column(name = "receipt_id")
    private UUID receiptId;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected PurchaseEntity() {}

    private PurchaseEntity(UUID id, String number, UUID productId, String unit, Request request, Instant at) {
        super(id);
        this.number = number;
        this.productId = productId;
        this.unit = unit;
        this.quantity = request.quantity();
        this.origin = request.origin();
        this.depositRequired = request.depositRequired();
        this.state = PurchaseState.REQUESTED;
        this.requestedAt = at;
    }

    /**
     * What a FUTURES line of a confirmed order needs.
     *
     * @param causeId the order's confirmation or the change that wants the goods: a line asks once for each
     */
    public static PurchaseEntity forLine(
            UUID id,
            String number,
            OrderEntity order,
            OrderLineEntity line,
            UUID causeId,
            UUID reservationId,
            Request request,
            Instant at) {
        var purchase = new PurchaseEntity(id, number, line.productId(), line.unit(), request, at);
        purchase.belongTo(order);
        purchase.lineId = line.id();
        purchase.causeId = causeId;
        purchase.reservationId = reservationId;
        return purchase;
    }

    /** Goods for the shelf. */
    public static PurchaseEntity forStock(
            UUID id, String number, ProductEntity product, Request request, UUID by, Instant at) {
        var purchase = new PurchaseEntity(id, number, product.id(), product.unit(), request, at);
        purchase.requestedBy = by;
        return purchase;
    }

    /** What comes later of this purchase order; it stands where this one stood before it arrived. */
    public PurchaseEntity remainder(UUID id, String itsNumber, BigDecimal remainder, Instant at) {
        var rest = new PurchaseEntity(
                id, itsNumber, productId, unit, new Request(productId, remainder, origin, depositRequired), at);
        rest.orderId = orderId;
        rest.orderNumber = orderNumber;
        rest.lineId = lineId;
        rest.reservationId = reservationId;
        rest.splitFrom = id();
        rest.customerId = customerId;
        rest.salespersonId = salespersonId;
        rest.officeId = officeId;
        rest.regionId = regionId;
        rest.released = true;
        rest.state = PurchaseState.ORDERED;
        rest.order(terms().of(remainder), orderedBy);
        return rest;
    }

    private void belongTo(OrderEntity order) {
        this.orderId = order.id();
        this.orderNumber = order.number();
        this.customerId = order.customerId();
        this.salespersonId = order.salespersonId();
        this.officeId = order.officeId();
        this.regionId = order.regionId();
    }

    public Purchase toModel() {
        var request = new Request(productId, quantity, origin, depositRequired);
        return switch (state) {
            case REQUESTED -> new Purchase.Requested(request, released);
            case ORDERED -> new Purchase.Ordered(request, terms());
            case IN_TRANSIT -> new Purchase.InTransit(request, terms());
            case ARRIVED -> new Purchase.Arrived(request, terms());
            case STORED -> new Purchase.Stored(request, terms(), receiptId);
            case WITHDRAWN -> new Purchase.Withdrawn(request);
        };
    }

    public void apply(PurchaseEvent event) {
        switch (event) {
            case PurchaseEvent.Released _ -> this.released = true;
            case PurchaseEvent.Ordered(var by, var terms) -> {
                order(terms, by.person());
                this.state = PurchaseState.ORDERED;
            }
            case PurchaseEvent.Departed(var by, var expected, var shipmentReference) -> {
                this.expectedDate = expected;
                this.reference = shipmentReference == null ? reference : shipmentReference;
                this.transitBy = by.person();
                this.state = PurchaseState.IN_TRANSIT;
            }
            case PurchaseEvent.Arrived(var by, var at) -> {
                this.arrivedAt = at;
                this.arrivedBy = by.person();
                this.state = PurchaseState.ARRIVED;
            }
            case PurchaseEvent.Stored(var receipt) -> {
                this.receiptId = receipt;
                this.state = PurchaseState.STORED;
            }
            case PurchaseEvent.Amended(var terms) -> order(terms, orderedBy);
            case PurchaseEvent.Split(var first, var _) -> {
                this.quantity = quantity.min(first);
                this.orderedQuantity = first;
            }
            case PurchaseEvent.Reduced(var fewer) -> this.quantity = fewer;
            case PurchaseEvent.Withdrawn(var reason) -> {
                this.withdrawnReason = reason;
                this.state = PurchaseState.WITHDRAWN;
            }
        }
    }

    private void order(Terms terms, UUID by) {
        this.supplier = terms.supplier();
        this.orderedQuantity = terms.quantity();
        this.quality = terms.quality();
        this.specification = terms.specification();
        this.unitPrice = terms.unitPrice();
        this.currency = terms.currency();
        this.expectedDate = terms.expectedDate();
        this.orderedBy = by;
    }

    /** What was ordered; only once it was. */
    public Terms terms() {
        return new Terms(supplier, orderedQuantity, quality, specification, unitPrice, currency, expectedDate);
    }

    public boolean isOrdered() {
        return supplier != null;
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

    public Optional<UUID> reservationId() {
        return Optional.ofNullable(reservationId);
    }

    public Optional<UUID> splitFrom() {
        return Optional.ofNullable(splitFrom);
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
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

    /** What is to come: as ordered, or as requested while nothing is. */
    public BigDecimal quantity() {
        return orderedQuantity == null ? quantity : orderedQuantity;
    }

    public String unit() {
        return unit;
    }

    public Origin origin() {
        return origin;
    }

    public boolean depositRequired() {
        return depositRequired;
    }

    public PurchaseState state() {
        return state;
    }

    public boolean released() {
        return released;
    }

    public Optional<UUID> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<LocalDate> expectedDate() {
        return Optional.ofNullable(expectedDate);
    }

    public Optional<UUID> orderedBy() {
        return Optional.ofNullable(orderedBy);
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    public Optional<UUID> receiptId() {
        return Optional.ofNullable(receiptId);
    }

    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    public boolean isVisible(DataScope scope) {
        return orderId == null || scope.permits(regionId, officeId, salespersonId);
    }
}
