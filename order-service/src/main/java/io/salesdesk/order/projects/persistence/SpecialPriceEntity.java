package io.salesdesk.order.projects.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.platform.persistence.AggregateEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** A request for a special price; what was asked for and what was decided are never edited (ORD-18). */
@Entity
@Table(name = "special_price_request")
public class SpecialPriceEntity extends AggregateEntity {

    @Column(updatable = false)
    private String number;

    @Column(name = "registration_id", updatable = false)
    private UUID registrationId;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, updatable = false)
    private String currency;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private SpecialPrice.State state;

    @Column(name = "salesperson_id", updatable = false)
    private @Nullable UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private @Nullable UUID officeId;

    @Column(name = "region_id", updatable = false)
    private @Nullable UUID regionId;

    @Column(name = "requested_by", updatable = false)
    private UUID requestedBy;

    @Column(name = "requested_for", updatable = false)
    private @Nullable UUID requestedFor;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_for")
    private @Nullable UUID decidedFor;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @ElementCollection
    @CollectionTable(name = "special_price_line", joinColumns = @JoinColumn(name = "request_id"))
    @OrderBy("position")
    @BatchSize(size = 200)
    private List<Line> lines = new ArrayList<>();

    protected SpecialPriceEntity() {}

    SpecialPriceEntity(SpecialPrice.Requested requested) {
        super(requested.content().requestId());
        var content = requested.content();
        number = content.number();
        registrationId = content.registrationId();
        customerId = content.customerId();
        currency = content.currency().getCode();
        reason = content.reason();
        state = requested.state();
        salespersonId = content.attribution().salespersonId();
        officeId = content.attribution().officeId();
        regionId = content.attribution().regionId();
        requestedBy = content.requestedBy().personId();
        requestedFor = content.requestedBy().onBehalfOf();
        requestedAt = content.requestedAt();
        for (var line : content.lines()) {
            lines.add(new Line(lines.size() + 1, line));
        }
    }

    public String number() {
        return number;
    }

    public UUID customerId() {
        return customerId;
    }

    public UUID registrationId() {
        return registrationId;
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

    void decided(SpecialPrice decided) {
        state = decided.state();
        var verdict = switch (decided) {
            case SpecialPrice.Requested _ -> throw new IllegalStateException(number + " is not decided");
            case SpecialPrice.Approved(var _, var approval) -> approval;
            case SpecialPrice.Rejected(var _, var rejection) -> rejection;
        };
        decidedBy = verdict.by().personId();
        decidedFor = verdict.by().onBehalfOf();
        decidedAt = verdict.at();
        decisionReason = verdict.reason();
    }

    public SpecialPrice toModel() {
        var content = new SpecialPrice.Content(
                id(),
                number,
                registrationId,
                customerId,
                new Attribution(salespersonId, officeId, regionId, CustomerClass.SMALL),
                CurrencyUnit.of(currency),
                reason,
                new Actor(requestedBy, requestedFor),
                requestedAt,
                lines.stream().map(Line::toModel).toList());
        return switch (state) {
            case REQUESTED -> new SpecialPrice.Requested(content);
            case APPROVED -> new SpecialPrice.Approved(content, verdict());
            case REJECTED -> new SpecialPrice.Rejected(content, verdict());
        };
    }

    private SpecialPrice.Verdict verdict() {
        return new SpecialPrice.Verdict(
                new Actor(Objects.requireNonNull(decidedBy), decidedFor),
                Objects.requireNonNull(decidedAt),
                Objects.requireNonNullElse(decisionReason, ""));
    }

    @Embeddable
    static class Line {

        private int position;

        @Column(name = "product_id")
        private UUID productId;

        private String model;

        private BigDecimal quantity;

        @Enumerated(EnumType.STRING)
        private Unit unit;

        @Column(name = "list_unit_price")
        private BigDecimal listUnitPrice;

        @Column(name = "unit_price")
        private BigDecimal unitPrice;

        @Column(name = "below_floor")
        private boolean belowFloor;

        protected Line() {}

        Line(int position, SpecialPrice.Line line) {
            this.position = position;
            this.productId = line.productId();
            this.model = line.model();
            this.quantity = line.quantity().amount();
            this.unit = line.quantity().unit();
            this.listUnitPrice = line.listUnitPrice();
            this.unitPrice = line.unitPrice();
            this.belowFloor = line.belowFloor();
        }

        SpecialPrice.Line toModel() {
            return new SpecialPrice.Line(
                    productId, model, new Quantity(quantity, unit), listUnitPrice, unitPrice, belowFloor);
        }
    }
}
