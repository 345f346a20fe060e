package io.salesdesk.order.ordering.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.ContactChannel;
import io.salesdesk.order.ordering.model.CustomerConfirmation;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Source;
import io.salesdesk.order.ordering.model.Unit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The record of a confirmation with the customer (ORD-03); the database refuses to change it. */
@Entity
@Immutable
@Table(name = "customer_confirmation")
class ConfirmationEntity {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private int revision;

    @Column(name = "stock_answer_id")
    private UUID stockAnswerId;

    @Column(name = "balance_answer_id")
    private UUID balanceAnswerId;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_for")
    private @Nullable UUID recordedFor;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "confirmed_with")
    private String confirmedWith;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Column(name = "shipping_method")
    private String shippingMethod;

    @Column(name = "shipping_time")
    private String shippingTime;

    @Column(name = "payment_demanded")
    private boolean paymentDemanded;

    @ElementCollection
    @CollectionTable(name = "customer_confirmation_line", joinColumns = @JoinColumn(name = "confirmation_id"))
    private List<Line> lines;

    protected ConfirmationEntity() {}

    ConfirmationEntity(UUID orderId, CustomerConfirmation confirmation) {
        this.id = confirmation.confirmationId();
        this.orderId = orderId;
        this.revision = confirmation.revision();
        this.stockAnswerId = confirmation.stockAnswerId();
        this.balanceAnswerId = confirmation.balanceAnswerId();
        this.recordedBy = confirmation.recordedBy().personId();
        this.recordedFor = confirmation.recordedBy().onBehalfOf();
        this.recordedAt = confirmation.recordedAt();
        this.confirmedWith = confirmation.confirmedWith();
        this.channel = confirmation.channel();
        this.shippingMethod = confirmation.shippingMethod();
        this.shippingTime = confirmation.shippingTime();
        this.paymentDemanded = confirmation.paymentDemanded();
        this.lines = confirmation.lines().stream().map(Line::new).toList();
    }

    CustomerConfirmation toModel() {
        return new CustomerConfirmation(
                id,
                revision,
                stockAnswerId,
                balanceAnswerId,
                new Actor(recordedBy, recordedFor),
                recordedAt,
                confirmedWith,
                channel,
                shippingMethod,
                shippingTime,
                paymentDemanded,
                lines.stream().map(Line::toModel).toList());
    }

    @Embeddable
    static class Line {

        @Column(name = "line_id")
        private UUID lineId;

        private String model;

        private BigDecimal quantity;

        @Enumerated(EnumType.STRING)
        private Unit unit;

        @Enumerated(EnumType.STRING)
        private Source source;

        @Column(name = "expected_date")
        private @Nullable LocalDate expectedDate;

        protected Line() {}

        Line(CustomerConfirmation.Line line) {
            this.lineId = line.lineId();
            this.model = line.model();
            this.quantity = line.quantity().amount();
            this.unit = line.quantity().unit();
            this.source = line.source();
            this.expectedDate = line.expectedDate();
        }

        CustomerConfirmation.Line toModel() {
            return new CustomerConfirmation.Line(lineId, model, new Quantity(quantity, unit), source, expectedDate);
        }
    }
}
