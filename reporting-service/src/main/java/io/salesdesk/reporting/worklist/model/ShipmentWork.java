package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.orders.model.Order;
import io.salesdesk.reporting.orders.model.Shipment;
import io.salesdesk.reporting.orders.model.ShipmentFact;
import io.salesdesk.reporting.orders.model.ShipmentFact.Checked;
import io.salesdesk.reporting.orders.model.ShipmentFact.DocumentIssued;
import io.salesdesk.reporting.orders.model.ShipmentFact.HandedOver;
import io.salesdesk.reporting.orders.model.ShipmentFact.Held;
import io.salesdesk.reporting.orders.model.ShipmentFact.Instructed;
import io.salesdesk.reporting.orders.model.ShipmentFact.Released;
import io.salesdesk.reporting.orders.model.ShipmentFact.Tracked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a shipment waits for: its next step, and money while billing holds it. */
final class ShipmentWork {

    private ShipmentWork() {}

    static List<WorkItem> of(Order order, Shipment shipment) {
        var items = new ArrayList<WorkItem>();
        addNextStep(order, shipment, items);
        addPayment(shipment, items);
        var finished = new ArrayList<WorkItem>();
        items.forEach(item -> finished.add(item.of(order.current().customerId(), order.attribution())
                .worth(item.amount() == null ? shipment.amount() : item.amount())));
        return List.copyOf(finished);
    }

    private static void addNextStep(Order order, Shipment shipment, List<WorkItem> items) {
        var applicant = shipment.request().requestedBy();
        var checker = shipment.fact(Checked.class).map(Checked::checkedBy).orElse(null);
        switch (shipment.state()) {
            case REQUESTED ->
                items.add(next(WorkKind.SHIPMENT_INSTRUCTION, shipment).notBy(applicant, checker));
            case INSTRUCTED ->
                items.add(next(WorkKind.SHIPMENT_CHECK, shipment)
                        .notBy(applicant, instructor(shipment))
                        .notBy(order.makers().toArray(UUID[]::new)));
            case CHECKED -> items.add(next(WorkKind.OUTBOUND_DOCUMENT, shipment).notBy(applicant, checker));
            case DOCUMENT_ISSUED ->
                items.add(next(WorkKind.OUTBOUND_SUPERVISION, shipment).notBy(issuer(shipment)));
            case SUPERVISED -> {
                if (shipment.released()) {
                    items.add(WorkItem.of(WorkKind.SHIPMENT_SIGN_OFF, subject(shipment), lastOf(shipment))
                            .notBy(applicant, checker));
                }
            }
            case SIGNED_OFF -> {
                if (shipment.released()) {
                    items.add(next(WorkKind.SHIPMENT_HANDOVER, shipment));
                }
            }
            case HANDED_OVER -> {
                if (shipment.released()) {
                    items.add(next(WorkKind.SHIPMENT_DEPARTURE, shipment).notBy(shipper(shipment)));
                }
            }
            case SHIPPED -> {
                items.add(next(WorkKind.SHIPMENT_TRACKING, shipment).dueOn(nextTrackingDay(shipment)));
                items.add(next(WorkKind.SHIPMENT_DELIVERY, shipment));
            }
            case DELIVERED -> items.add(next(WorkKind.SHIPMENT_RECEIPT, shipment));
            case RECEIVED, WITHDRAWN -> {}
        }
    }

    private static void addPayment(Shipment shipment, List<WorkItem> items) {
        var held = shipment.fact(Held.class).orElse(null);
        var leaves = switch (shipment.state()) {
            case REQUESTED, INSTRUCTED, CHECKED, DOCUMENT_ISSUED, SUPERVISED, SIGNED_OFF, HANDED_OVER -> false;
            case SHIPPED, DELIVERED, RECEIVED, WITHDRAWN -> true;
        };
        if (held != null && !leaves && !shipment.released()) {
            items.add(WorkItem.of(WorkKind.SHIPMENT_PAYMENT, subject(shipment), held)
                    .worth(held.missing()));
        }
    }

    /** The day after it left or was last followed up (FUL-25). */
    private static LocalDate nextTrackingDay(Shipment shipment) {
        return shipment.fact(Tracked.class)
                .map(Tracked::day)
                .orElseGet(() -> shipment.lastStep().origin().businessDate())
                .plusDays(1);
    }

    /** Sign-off waits for the supervision and for the release, whichever came later. */
    private static ShipmentFact lastOf(Shipment shipment) {
        ShipmentFact supervised =
                shipment.fact(ShipmentFact.DocumentSupervised.class).orElseThrow();
        ShipmentFact released = shipment.fact(Released.class).orElseThrow();
        return released.origin().publishedAt().isAfter(supervised.origin().publishedAt()) ? released : supervised;
    }

    private static WorkItem next(WorkKind kind, Shipment shipment) {
        return WorkItem.of(kind, subject(shipment), shipment.lastStep());
    }

    private static @Nullable UUID instructor(Shipment shipment) {
        return shipment.fact(Instructed.class).map(Instructed::instructedBy).orElse(null);
    }

    private static @Nullable UUID shipper(Shipment shipment) {
        return shipment.fact(HandedOver.class).map(HandedOver::shipperId).orElse(null);
    }

    private static @Nullable UUID issuer(Shipment shipment) {
        return shipment.fact(DocumentIssued.class).map(DocumentIssued::issuedBy).orElse(null);
    }

    private static Subject subject(Shipment shipment) {
        return Subject.shipment(shipment.id(), shipment.request().number());
    }
}
