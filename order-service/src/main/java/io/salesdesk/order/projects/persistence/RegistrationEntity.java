package io.salesdesk.order.projects.persistence;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.CustomerClass;
import io.salesdesk.order.ordering.model.Quantity;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.model.ProjectLine;
import io.salesdesk.order.projects.model.Registration;
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
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project_registration")
public class RegistrationEntity extends AggregateEntity {

    @Column(updatable = false)
    private String number;

    @Column(name = "customer_id", updatable = false)
    private UUID customerId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String location;

    @Column(name = "planned_use", updatable = false)
    private LocalDate plannedUse;

    @Column(updatable = false)
    private boolean large;

    @Column(name = "owner_id", updatable = false)
    private @Nullable UUID ownerId;

    @Column(name = "salesperson_id", updatable = false)
    private @Nullable UUID salespersonId;

    @Column(name = "office_id", updatable = false)
    private @Nullable UUID officeId;

    @Column(name = "region_id", updatable = false)
    private @Nullable UUID regionId;

    @Column(name = "registered_by", updatable = false)
    private UUID registeredBy;

    @Column(name = "registered_for", updatable = false)
    private @Nullable UUID registeredFor;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @ElementCollection
    @CollectionTable(name = "project_registration_line", joinColumns = @JoinColumn(name = "registration_id"))
    @OrderBy("position")
    @BatchSize(size = 200)
    private List<Line> lines = new ArrayList<>();

    protected RegistrationEntity() {}

    RegistrationEntity(Registration registration) {
        super(registration.registrationId());
        number = registration.number();
        customerId = registration.customerId();
        name = registration.name();
        location = registration.location();
        plannedUse = registration.plannedUse();
        large = registration.large();
        ownerId = registration.ownerId();
        salespersonId = registration.attribution().salespersonId();
        officeId = registration.attribution().officeId();
        regionId = registration.attribution().regionId();
        registeredBy = registration.registeredBy().personId();
        registeredFor = registration.registeredBy().onBehalfOf();
        registeredAt = registration.registeredAt();
        for (var line : registration.lines()) {
            lines.add(new Line(lines.size() + 1, line));
        }
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
    public Registration toModel() {
        return new Registration(
                id(),
                number,
                customerId,
                name,
                location,
                plannedUse,
                large,
                ownerId,
                new Attribution(salespersonId, officeId, regionId, CustomerClass.SMALL),
                new Actor(registeredBy, registeredFor),
                registeredAt,
                lines.stream().map(Line::toModel).toList());
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

        protected Line() {}

        Line(int position, ProjectLine line) {
            this.position = position;
            this.productId = line.productId();
            this.model = line.model();
            this.quantity = line.quantity().amount();
            this.unit = line.quantity().unit();
        }

        ProjectLine toModel() {
            return new ProjectLine(productId, model, new Quantity(quantity, unit));
        }
    }
}
