package io.salesdesk.fulfilment.shipment.application;

import io.salesdesk.fulfilment.shipment.persistence.ActKind;
import io.salesdesk.fulfilment.shipment.persistence.LockedShipments;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentActEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentPapers;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Looks, day by day, whether goods on their way were followed up (FUL-25). A day without an entry is reported to the clerk
 * who applied for the shipment and to the warehouse supervisor who let it go, once per day. The rows are claimed, so any
 * number of instances may run this.
 */
@ApplicationScoped
public class RemindOfTracking {

    private static final int CLAIM = 100;

    private final LockedShipments shipments;
    private final ShipmentPapers papers;
    private final TellAboutShipment tell;
    private final BusinessClock clock;

    RemindOfTracking(LockedShipments shipments, ShipmentPapers papers, TellAboutShipment tell, BusinessClock clock) {
        this.shipments = shipments;
        this.papers = papers;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Looks at the shipments that are due, up to a limit.
     *
     * @return how many were found; none means that nothing is left to do
     */
    public int remind() {
        var today = clock.today();
        var due = shipments.claimTrackingDue(today, CLAIM);
        for (var shipment : due) {
            var from = shipment.trackingDue().orElse(today);
            var tracked = papers.trackedDays(shipment.id(), from);
            from.datesUntil(today).filter(day -> !tracked.contains(day)).forEach(day -> report(shipment, day));
            shipment.trackFrom(today);
        }
        return due.size();
    }

    private void report(ShipmentEntity shipment, LocalDate day) {
        Stream.of(ActKind.APPLICATION, ActKind.DEPARTURE)
                .flatMap(kind -> shipment.act(kind).stream())
                .map(ShipmentActEntity::actor)
                .map(actor -> actor.person())
                .distinct()
                .forEach(person -> report(shipment, day, person));
    }

    private void report(ShipmentEntity shipment, LocalDate day, UUID person) {
        tell.colleague(
                shipment,
                person,
                "tracking-missing",
                "tracking-missing:%s:%s:%s".formatted(shipment.id(), day, person),
                Map.of(
                        "shipmentNumber", shipment.number(),
                        "orderNumber", shipment.orderNumber(),
                        "day", day.toString()));
    }
}
