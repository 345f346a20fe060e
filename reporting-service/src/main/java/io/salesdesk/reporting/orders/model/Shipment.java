package io.salesdesk.reporting.orders.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Fact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** One shipment as its facts describe it. */
public final class Shipment {

    /** How far it has come; the last step taken. */
    public enum State {
        REQUESTED,
        INSTRUCTED,
        CHECKED,
        DOCUMENT_ISSUED,
        SUPERVISED,
        SIGNED_OFF,
        HANDED_OVER,
        SHIPPED,
        DELIVERED,
        RECEIVED,
        WITHDRAWN
    }

    private final UUID id;
    private final CaseFile<ShipmentFact> facts;
    private final ShipmentFact.Requested request;

    private Shipment(UUID id, CaseFile<ShipmentFact> facts, ShipmentFact.Requested request) {
        this.id = id;
        this.facts = facts;
        this.request = request;
    }

    /** The shipments of an order that are known; one whose application has not been read yet is not. */
    static List<Shipment> of(CaseFile<OrderFact> file) {
        return file.all(ShipmentFact.Requested.class)
                .map(request -> {
                    var own = file.all(ShipmentFact.class)
                            .filter(fact -> fact.shipmentId().equals(request.shipmentId()))
                            .toList();
                    return new Shipment(request.shipmentId(), CaseFile.of(request.shipmentId(), own), request);
                })
                .toList();
    }

    public UUID id() {
        return id;
    }

    public ShipmentFact.Requested request() {
        return request;
    }

    public <T extends ShipmentFact> Optional<T> fact(Class<T> type) {
        return facts.last(type);
    }

    public boolean has(Class<? extends ShipmentFact> type) {
        return facts.last(type).isPresent();
    }

    public State state() {
        // From the end: a later step implies the earlier ones, whichever topic was read first.
        if (has(ShipmentFact.Withdrawn.class)) {
            return State.WITHDRAWN;
        } else if (has(ShipmentFact.Received.class)) {
            return State.RECEIVED;
        } else if (has(ShipmentFact.Delivered.class)) {
            return State.DELIVERED;
        } else if (has(ShipmentFact.Shipped.class)) {
            return State.SHIPPED;
        } else if (has(ShipmentFact.HandedOver.class)) {
            return State.HANDED_OVER;
        } else if (has(ShipmentFact.Approved.class)) {
            return State.SIGNED_OFF;
        } else if (has(ShipmentFact.DocumentSupervised.class)) {
            return State.SUPERVISED;
        } else if (has(ShipmentFact.DocumentIssued.class)) {
            return State.DOCUMENT_ISSUED;
        } else if (has(ShipmentFact.Checked.class)) {
            return State.CHECKED;
        } else if (has(ShipmentFact.Instructed.class)) {
            return State.INSTRUCTED;
        }
        return State.REQUESTED;
    }

    /** Whether billing's grant stands. */
    public boolean released() {
        return fact(ShipmentFact.Released.class)
                .filter(release -> fact(ShipmentFact.ReleaseRevoked.class)
                        .filter(revocation -> revocation.releaseId().equals(release.releaseId()))
                        .isEmpty())
                .isPresent();
    }

    /** Neither received nor withdrawn: somebody still has to do something. */
    public boolean open() {
        return switch (state()) {
            case RECEIVED, WITHDRAWN -> false;
            case REQUESTED,
                    INSTRUCTED,
                    CHECKED,
                    DOCUMENT_ISSUED,
                    SUPERVISED,
                    SIGNED_OFF,
                    HANDED_OVER,
                    SHIPPED,
                    DELIVERED -> true;
        };
    }

    public Money amount() {
        return fact(ShipmentFact.Shipped.class)
                .map(ShipmentFact.Shipped::amount)
                .orElse(request.amount());
    }

    /** The fact that brought it into its present state. */
    public Fact lastStep() {
        Class<? extends ShipmentFact> step = switch (state()) {
            case REQUESTED -> ShipmentFact.Requested.class;
            case INSTRUCTED -> ShipmentFact.Instructed.class;
            case CHECKED -> ShipmentFact.Checked.class;
            case DOCUMENT_ISSUED -> ShipmentFact.DocumentIssued.class;
            case SUPERVISED -> ShipmentFact.DocumentSupervised.class;
            case SIGNED_OFF -> ShipmentFact.Approved.class;
            case HANDED_OVER -> ShipmentFact.HandedOver.class;
            case SHIPPED -> ShipmentFact.Shipped.class;
            case DELIVERED -> ShipmentFact.Delivered.class;
            case RECEIVED -> ShipmentFact.Received.class;
            case WITHDRAWN -> ShipmentFact.Withdrawn.class;
        };
        return fact(step).orElseThrow();
    }
}
