package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.fulfilment.shipment.model.Application;
import io.salesdesk.fulfilment.shipment.model.Channel;
import io.salesdesk.fulfilment.shipment.model.Release;
import io.salesdesk.fulfilment.shipment.model.Shipment;
import io.salesdesk.fulfilment.shipment.model.ShipmentEvent;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The row of a shipment: it is read as a {@link Shipment} and changes by {@link ShipmentEvent}s only. */
@Entity
@Table(name = "shipment")
public class ShipmentEntity extends AggregateEntity {

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(name = "order_id", nullable = false, updatable = false)
    private UUID orderId;

    @Column(name = "order_number", nullable = false, updatable = false)
    private String orderNumber;

    @Column(name = "order_revision", nullable = false, updatable = false)
    private int orderRevision;

    @Column(name = "customer_id", nullable = false, updatable = false)
    private UUID customerId;

    @Column(name = "salesperson_id", nullable = false, updatable = false)
    private UUID salespersonId;

    @Column(name = "office_id", nullable = false, updatable = false)
    private UUID officeId;

    @Column(name = "region_id", nullable = false, updatable = false)
    private UUID regionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private ShipmentState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, columnDefinition = "text")
    private Channel channel;

    @Column(nullable = false, updatable = false, length = 3, columnDefinition = "char(3)")
    private String currency;

    @Column(name = "freight_minor", nullable = false, updatable = false)
    private long freightMinor;

    @Column(name = "amount_minor", nullable = false, updatable = false)
    private long amountMinor;

    @Column(name = "requested_at", nullable = false, updatable = false)
    private Instant requestedAt;

    @Column(name = "shipping_method")
    private String shippingMethod;

    private String carrier;

    @Column(name = "deliver_by")
    private LocalDate deliverBy;

    @Column(name = "unpaid_minor")
    private Long unpaidMinor;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> enclosures = List.of();

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Column(name = "tracking_due")
    private LocalDate trackingDue;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_with")
    private String receivedWith;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_state", nullable = false, columnDefinition = "text")
    private ReleaseState releaseState;

    @Column(name = "release_id")
    private UUID releaseId;

    @Column(name = "release_rule")
    private String releaseRule;

    @Column(name = "release_amount_minor")
    private Long releaseAmountMinor;

    @Column(name = "release_revision")
    private Integer releaseRevision;

    @Column(name = "hold_missing_minor")
    private Long holdMissingMinor;

    @Column(name = "hold_rule")
    private String holdRule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "hold_lifted_by", nullable = false)
    private List<String> holdLiftedBy = List.of();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<ShipmentLineEntity> lines = new ArrayList<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ShipmentActEntity> acts = new ArrayList<>();

    /** Whether billing lets it go. */
    public enum ReleaseState {
        HELD,
        RELEASED,
        REVOKED,
        USED
    }

    protected ShipmentEntity() {}

    public ShipmentEntity(
            UUID id, String number, OrderEntity order, Application application, Money freight, Instant requestedAt) {
        super(id);
        this.number = number;
        this.orderId = order.id();
        this.orderNumber = order.number();
        this.orderRevision = application.orderRevision();
        this.customerId = order.customerId();
        this.salespersonId = order.salespersonId();
        this.officeId = order.officeId();
        this.regionId = order.regionId();
        this.state = ShipmentState.REQUESTED;
        this.channel = application.channel();
        this.currency = application.amount().getCurrencyUnit().getCode();
        this.freightMinor = freight.getAmountMinorLong();
        this.amountMinor = application.amount().getAmountMinorLong();
        this.requestedAt = requestedAt;
        this.releaseState = ReleaseState.HELD;
        int position = 0;
        for (var line : application.lines()) {
            lines.add(new ShipmentLineEntity(this, ++position, line));
        }
        record(ActKind.APPLICATION, application.applicant(), requestedAt);
    }

    private void record(ActKind kind, Actor actor, Instant at) {
        acts.add(new ShipmentActEntity(this, kind, actor, at));
    }

    private Actor actor(ActKind kind) {
        return act(kind)
                .map(ShipmentActEntity::actor)
                .orElseThrow(() -> new IllegalStateException(number + " has no act " + kind));
    }

    public Optional<ShipmentActEntity> act(ActKind kind) {
        return acts.stream().filter(act -> act.kind() == kind).findFirst();
    }

    /** The shipment as its rules see it. */
    public Shipment toModel() {
        var application = application();
        return switch (state) {
            case REQUESTED -> new Shipment.Requested(application);
            case INSTRUCTED -> instructed(application);
            case CHECKED -> checked(application);
            case ISSUED -> issued(application);
            case SUPERVISED -> supervised(application);
            case SIGNED_OFF -> signedOff(application);
            case HANDED_OVER -> handedOver(application);
            case SHIPPED -> shipped(application);
            case DELIVERED -> new Shipment.Delivered(shipped(application), deliveredAt);
            case RECEIVED -> new Shipment.Received(new Shipment.Delivered(shipped(application), deliveredAt));
            case WITHDRAWN -> new Shipment.Withdrawn(application);
        };
    }

    private Application application() {
        return new Application(
                orderId,
                orderRevision,
                channel,
                actor(ActKind.APPLICATION),
                lines.stream().map(ShipmentLineEntity::line).toList(),
                amount());
    }

    private Shipment.Instructed instructed(Application application) {
        return new Shipment.Instructed(application, actor(ActKind.INSTRUCTION), shippingMethod, carrier, deliverBy);
    }

    private Shipment.Checked checked(Application application) {
        return new Shipment.Checked(
                instructed(application),
                actor(ActKind.CHECK),
                Money.ofMinor(CurrencyUnit.of(currency), unpaidMinor),
                enclosures);
    }

    private Shipment.Issued issued(Application application) {
        return new Shipment.Issued(checked(application), documentId, documentNumber, actor(ActKind.OUTBOUND_DOCUMENT));
    }

    private Shipment.Supervised supervised(Application application) {
        return new Shipment.Supervised(issued(application), actor(ActKind.SUPERVISION));
    }

    private Shipment.SignedOff signedOff(Application application) {
        return new Shipment.SignedOff(supervised(application), actor(ActKind.SIGN_OFF));
    }

    private Shipment.HandedOver handedOver(Application application) {
        return new Shipment.HandedOver(signedOff(application), actor(ActKind.HANDOVER));
    }

    private Shipment.Shipped shipped(Application application) {
        return new Shipment.Shipped(handedOver(application), actor(ActKind.DEPARTURE), shippedAt);
    }

    /** Whether billing lets it go, as the rules see it. */
    public Release release() {
        return switch (releaseState) {
            case HELD ->
                new Release.Held(
                        holdMissingMinor == null ? null : Money.ofMinor(CurrencyUnit.of(currency), holdMissingMinor),
                        holdRule,
                        holdLiftedBy);
            case RELEASED ->
                new Release.Released(
                        releaseId,
                        releaseRevision,
                        Money.ofMinor(CurrencyUnit.of(currency), releaseAmountMinor),
                        releaseRule);
            case REVOKED -> new Release.Revoked(releaseId);
            case USED -> new Release.Used(releaseId);
        };
    }

    /** Makes the row say what has happened. */
    public void apply(ShipmentEvent event, Instant at) {
        switch (event) {
            case ShipmentEvent.Instructed instructed -> {
                state = ShipmentState.INSTRUCTED;
                shippingMethod = instructed.shippingMethod();
                carrier = instructed.carrier();
                deliverBy = instructed.deliverBy();
                record(ActKind.INSTRUCTION, instructed.by(), at);
            }
            case ShipmentEvent.Checked checked -> {
                state = ShipmentState.CHECKED;
                unpaidMinor = checked.unpaid().getAmountMinorLong();
                enclosures = List.copyOf(checked.enclosures());
                record(ActKind.CHECK, checked.by(), at);
            }
            case ShipmentEvent.DocumentIssued issued -> {
                state = ShipmentState.ISSUED;
                documentId = issued.documentId();
                documentNumber = issued.documentNumber();
                issuedAt = issued.at();
                record(ActKind.OUTBOUND_DOCUMENT, issued.by(), at);
            }
            case ShipmentEvent.DocumentSupervised supervised -> {
                state = ShipmentState.SUPERVISED;
                record(ActKind.SUPERVISION, supervised.by(), at);
            }
            case ShipmentEvent.Approved approved -> {
                state = ShipmentState.SIGNED_OFF;
                record(ActKind.SIGN_OFF, approved.by(), at);
            }
            case ShipmentEvent.HandedOver handedOver -> {
                state = ShipmentState.HANDED_OVER;
                record(ActKind.HANDOVER, handedOver.shipper(), at);
            }
            case ShipmentEvent.GoodsLeft left -> {
                state = ShipmentState.SHIPPED;
                shippedAt = left.at();
                trackingNumber = left.trackingNumber();
                releaseState = ReleaseState.USED;
                record(ActKind.DEPARTURE, left.confirmedBy(), at);
            }
            case ShipmentEvent.Tracked _ -> {
                // The follow-up is a row of its own.
            }
            case ShipmentEvent.Delivered delivered -> {
                state = ShipmentState.DELIVERED;
                deliveredAt = delivered.at();
                trackingDue = null;
                record(ActKind.DELIVERY, delivered.by(), at);
            }
            case ShipmentEvent.ReceiptConfirmed received -> {
                state = ShipmentState.RECEIVED;
                receivedAt = received.at();
                receivedWith = received.confirmedWith();
                receive(received.quantities());
                record(ActKind.RECEIPT, received.by(), at);
            }
            case ShipmentEvent.DocumentReversed _ -> {
                // The withdrawal that follows says it; the reversal is a document of its own.
            }
            case ShipmentEvent.Withdrawn withdrawn -> {
                state = ShipmentState.WITHDRAWN;
                withdrawnReason = withdrawn.reason();
                record(ActKind.WITHDRAWAL, new Actor(withdrawn.by(), withdrawn.onBehalfOf()), at);
            }
        }
    }

    /** What arrived of an order line is spread over its batches in their order. */
    private void receive(Map<UUID, BigDecimal> quantities) {
        var left = new HashMap<>(quantities);
        for (var line : lines) {
            var goods = line.line();
            var received = left.getOrDefault(goods.lineId(), BigDecimal.ZERO).min(goods.quantity());
            line.receive(received);
            left.computeIfPresent(goods.lineId(), (lineId, rest) -> rest.subtract(received));
        }
    }

    /** From this day on somebody follows the goods up every day (FUL-25). */
    public void trackFrom(LocalDate day) {
        this.trackingDue = day;
    }

    public Optional<LocalDate> trackingDue() {
        return Optional.ofNullable(trackingDue);
    }

    public void hold(Money missing, String rule, List<String> liftedBy) {
        this.holdMissingMinor = missing.getAmountMinorLong();
        this.holdRule = rule;
        this.holdLiftedBy = List.copyOf(liftedBy);
        if (releaseState == ReleaseState.REVOKED) {
            this.releaseState = ReleaseState.HELD;
            this.releaseId = null;
        }
    }

    public void release(UUID grantId, int revision, Money amount, String rule) {
        this.releaseState = ReleaseState.RELEASED;
        this.releaseId = grantId;
        this.releaseRevision = revision;
        this.releaseAmountMinor = amount.getAmountMinorLong();
        this.releaseRule = rule;
    }

    public void revoke() {
        this.releaseState = ReleaseState.REVOKED;
    }

    public ReleaseState releaseState() {
        return releaseState;
    }

    public Optional<UUID> releaseId() {
        return Optional.ofNullable(releaseId);
    }

    public String number() {
        return number;
    }

    public UUID orderId() {
        return orderId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public int orderRevision() {
        return orderRevision;
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

    public ShipmentState state() {
        return state;
    }

    public Channel channel() {
        return channel;
    }

    String currency() {
        return currency;
    }

    public Money freight() {
        return Money.ofMinor(CurrencyUnit.of(currency), freightMinor);
    }

    /** The lines and the freight, tax-inclusive. */
    public Money amount() {
        return Money.ofMinor(CurrencyUnit.of(currency), amountMinor);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<String> shippingMethod() {
        return Optional.ofNullable(shippingMethod);
    }

    public Optional<String> carrier() {
        return Optional.ofNullable(carrier);
    }

    public Optional<LocalDate> deliverBy() {
        return Optional.ofNullable(deliverBy);
    }

    public Optional<Money> unpaid() {
        return Optional.ofNullable(unpaidMinor).map(minor -> Money.ofMinor(CurrencyUnit.of(currency), minor));
    }

    public List<String> enclosures() {
        return List.copyOf(enclosures);
    }

    public @Nullable UUID documentId() {
        return documentId;
    }

    public @Nullable String documentNumber() {
        return documentNumber;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable String trackingNumber() {
        return trackingNumber;
    }

    public @Nullable Instant shippedAt() {
        return shippedAt;
    }

    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable String receivedWith() {
        return receivedWith;
    }

    public @Nullable String withdrawnReason() {
        return withdrawnReason;
    }

    public List<ShipmentLineEntity> lines() {
        return List.copyOf(lines);
    }

    public List<ShipmentLine> goods() {
        return lines.stream().map(ShipmentLineEntity::line).toList();
    }

    public List<ShipmentActEntity> acts() {
        return List.copyOf(acts);
    }
}
