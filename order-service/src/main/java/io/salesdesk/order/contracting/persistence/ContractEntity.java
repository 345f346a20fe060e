package io.salesdesk.order.contracting.persistence;

import io.salesdesk.order.contracting.model.Contract;
import io.salesdesk.order.contracting.model.ContractType;
import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A contract; what was agreed is never edited. */
@Entity
@Table(name = "contract")
public class ContractEntity extends AggregateEntity {

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private Contract.State state;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ContractType type;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(name = "salesperson_id", updatable = false)
    private @Nullable UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private @Nullable UUID officeId;

    @Column(name = "region_id", updatable = false)
    private @Nullable UUID regionId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, updatable = false)
    private String currency;

    @Column(name = "total_minor", updatable = false)
    private long totalMinor;

    @Column(name = "registration_id", updatable = false)
    private @Nullable UUID registrationId;

    @Column(name = "special_price_request_id", updatable = false)
    private @Nullable UUID specialPriceRequestId;

    @Column(name = "delivery_term", updatable = false)
    private String deliveryTerm;

    @Column(name = "deliver_by", updatable = false)
    private @Nullable LocalDate deliverBy;

    @Column(name = "delivery_route", updatable = false)
    private String deliveryRoute;

    @Column(name = "payment_method", updatable = false)
    private String paymentMethod;

    @Column(name = "our_obligations", updatable = false)
    private String ourObligations;

    @Column(name = "customer_obligations", updatable = false)
    private String customerObligations;

    @Column(updatable = false)
    private String constraints;

    @Column(name = "drafted_by", updatable = false)
    private UUID draftedBy;

    @Column(name = "drafted_for", updatable = false)
    private @Nullable UUID draftedFor;

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "filed_by")
    private @Nullable UUID filedBy;

    @Column(name = "filed_for")
    private @Nullable UUID filedFor;

    @Column(name = "filed_at")
    private @Nullable Instant filedAt;

    @Column(name = "original_attachment_id")
    private @Nullable UUID originalAttachmentId;

    @Column(name = "copy_attachment_id")
    private @Nullable UUID copyAttachmentId;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private boolean frame;

    @ElementCollection
    @CollectionTable(name = "contract_line", joinColumns = @JoinColumn(name = "contract_id"))
    @OrderBy("lineNo")
    @BatchSize(size = 200)
    private List<Line> lines = new ArrayList<>();

    protected ContractEntity() {}

    ContractEntity(Contract.Drafted drafted) {
        super(drafted.content().contractId());
        var content = drafted.content();
        state = drafted.state();
        number = content.number();
        type = content.type();
        customerId = content.customerId();
        salespersonId = content.attribution().salespersonId();
        officeId = content.attribution().officeId();
        regionId = content.attribution().regionId();
        currency = content.currency().getCode();
        totalMinor = content.amount().getAmountMinorLong();
        registrationId = content.registrationId();
        specialPriceRequestId = content.specialPriceRequestId();
        deliveryTerm = content.deliveryTerm();
        deliverBy = content.deliverBy();
        deliveryRoute = content.deliveryRoute();
        paymentMethod = content.paymentMethod();
        ourObligations = content.ourObligations();
        customerObligations = content.customerObligations();
        constraints = content.constraints();
        draftedBy = content.draftedBy().personId();
        draftedFor = content.draftedBy().onBehalfOf();
        draftedAt = content.draftedAt();
        content.lines().forEach(line -> lines.add(new Line(line)));
    }

    void take(Contract.Signed signed) {
        var signature = signed.signature();
        state = signed.state();
        signedOn = signature.signedOn();
        filedBy = signature.filedBy().personId();
        filedFor = signature.filedBy().onBehalfOf();
        filedAt = signature.filedAt();
        originalAttachmentId = signature.originalAttachmentId();
        copyAttachmentId = signature.copyAttachmentId();
        validFrom = signature.validFrom();
        validTo = signature.validTo();
        frame = signature.frame();
    }

    public String number() {
        return number;
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

    /** The customer's class is no part of the record; it counts as SMALL here. */
    public Contract toModel() {
        var unit = CurrencyUnit.of(currency);
        var content = new Contract.Content(
                id(),
                number,
                type,
                customerId,
                new Attribution(salespersonId, officeId, regionId, CustomerClass.SMALL),
                unit,
                registrationId,
                specialPriceRequestId,
                deliveryTerm,
                deliverBy,
                deliveryRoute,
                paymentMethod,
                ourObligations,
                customerObligations,
                constraints,
                new Actor(draftedBy, draftedFor),
                draftedAt,
                lines.stream().map(line -> line.toModel(unit)).toList());
        return switch (state) {
            case DRAFTED -> new Contract.Drafted(content);
            case SIGNED -> new Contract.Signed(content, signature());
        };
    }

    private Contract.Signature signature() {
        return new Contract.Signature(
                Objects.requireNonNull(signedOn),
                new Actor(Objects.requireNonNull(filedBy), filedFor),
                Objects.requireNonNull(filedAt),
                Objects.requireNonNull(originalAttachmentId),
                copyAttachmentId,
                Objects.requireNonNull(validFrom),
                validTo,
                frame);
    }

    @Embeddable
    static class Line {

        @Column(name = "line_id")
        private UUID lineId;

        @Column(name = "line_no")
        private int lineNo;

        @Column(name = "product_id")
        private UUID productId;

        private String model;

        private BigDecimal quantity;

        @Enumerated(EnumType.STRING)
        private Unit unit;

        @Column(name = "unit_price")
        private BigDecimal unitPrice;

        @Column(name = "tax_rate")
        private BigDecimal taxRate;

        @Column(name = "gross_minor")
        private long grossMinor;

        protected Line() {}

        Line(Contract.Line line) {
            this.lineId = line.lineId();
            this.lineNo = line.lineNo();
            this.productId = line.productId();
            this.model = line.model();
            this.quantity = line.quantity().amount();
            this.unit = line.quantity().unit();
            this.unitPrice = line.unitPrice();
            this.taxRate = line.taxRate();
            this.grossMinor = line.gross().getAmountMinorLong();
        }

        Contract.Line toModel(CurrencyUnit currency) {
            return new Contract.Line(
                    lineId,
                    lineNo,
                    productId,
                    model,
                    new Quantity(quantity, unit),
                    unitPrice,
                    taxRate,
                    Money.ofMinor(currency, grossMinor));
        }
    }
}
