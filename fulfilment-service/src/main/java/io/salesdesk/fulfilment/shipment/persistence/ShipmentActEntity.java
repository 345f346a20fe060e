package io.salesdesk.fulfilment.shipment.persistence;

import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Who did what to a shipment, and when. */
@Entity
@Immutable
@Table(name = "shipment_act")
public class ShipmentActEntity {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private ShipmentEntity shipment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "text")
    private ActKind kind;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "on_behalf_of")
    private UUID onBehalfOf;

    @Column(nullable = false)
    private Instant at;

    protected ShipmentActEntity() {}

    ShipmentActEntity(ShipmentEntity shipment, ActKind kind, Actor actor, Instant at) {
        this.id = Ids.next();
        this.shipment = shipment;
        this.kind = kind;
        this.person = actor.person();
        this.onBehalfOf = actor.onBehalfOf();
        this.at = at;
    }

    public ActKind kind() {
        return kind;
    }

    public Actor actor() {
        return new Actor(person, onBehalfOf);
    }

    public Instant at() {
        return at;
    }
}
