package io.salesdesk.fulfilment.shipment.rest;

import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.catalogue.persistence.Products;
import io.salesdesk.fulfilment.counterparty.persistence.Customers;
import io.salesdesk.fulfilment.shipment.model.Release;
import io.salesdesk.fulfilment.shipment.model.ShipmentLine;
import io.salesdesk.fulfilment.shipment.model.ShipmentState;
import io.salesdesk.fulfilment.shipment.persistence.Notices;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentEntity;
import io.salesdesk.fulfilment.shipment.persistence.ShipmentPapers;
import io.salesdesk.fulfilment.stock.persistence.StockItems;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Makes representations of shipments. */
@ApplicationScoped
class ShipmentViews {

    private final EntityManager entityManager;
    private final Products products;
    private final Customers customers;
    private final StockItems stockItems;
    private final ShipmentPapers papers;
    private final Notices notices;
    private final BusinessClock clock;

    ShipmentViews(
            EntityManager entityManager,
            Products products,
            Customers customers,
            StockItems stockItems,
            ShipmentPapers papers,
            Notices notices,
            BusinessClock clock) {
        this.entityManager = entityManager;
        this.products = products;
        this.customers = customers;
        this.stockItems = stockItems;
        this.papers = papers;
        this.notices = notices;
        this.clock = clock;
    }

    ShipmentView of(ShipmentEntity shipment) {
        var goods = shipment.goods();
        var reports = stockItems.testReports(
                goods.stream().map(ShipmentLine::stockItemId).toList());
        return new ShipmentView(
                shipment.id(),
                shipment.version(),
                shipment.number(),
                shipment.orderId(),
                shipment.orderNumber(),
                shipment.orderRevision(),
                shipment.customerId(),
                shipment.state(),
                shipment.channel(),
                lines(shipment, reports),
                shipment.freight(),
                shipment.amount(),
                shipment.requestedAt(),
                shipment.shippingMethod().orElse(null),
                shipment.carrier().orElse(null),
                shipment.deliverBy().orElse(null),
                shipment.unpaid().orElse(null),
                shipment.enclosures(),
                shipment.documentId(),
                shipment.documentNumber(),
                release(shipment),
                waitsFor(shipment, reports),
                shipment.trackingNumber(),
                shipment.shippedAt(),
                shipment.deliveredAt(),
                shipment.receivedAt(),
                shipment.receivedWith(),
                shipment.withdrawnReason(),
                shipment.acts().stream()
                        .map(act -> new ShipmentView.Act(
                                act.kind(), act.actor().person(), act.actor().onBehalfOf(), act.at()))
                        .toList(),
                papers.documents(shipment.id()).stream()
                        .map(document -> new ShipmentView.Document(
                                document.id(),
                                document.number(),
                                document.kind(),
                                document.reverses(),
                                document.amount(),
                                document.issuedBy(),
                                document.approvedBy(),
                                document.issuedAt()))
                        .toList(),
                tracking(shipment),
                notices(shipment));
    }

    /** Whoever looks before the goods have left needs no question to the database: there is nothing to follow up. */
    private List<ShipmentView.Tracking> tracking(ShipmentEntity shipment) {
        return shipment.shippedAt() == null
                ? List.of()
                : papers.tracking(shipment.id()).stream()
                        .map(entry -> new ShipmentView.Tracking(
                                entry.day(),
                                entry.recordedBy(),
                                entry.recordedAt(),
                                entry.finding(),
                                entry.position(),
                                entry.abnormal()))
                        .toList();
    }

    /** Of a shipment, people are told first that the goods have left (FUL-26). */
    private List<ShipmentView.Notice> notices(ShipmentEntity shipment) {
        return shipment.shippedAt() == null
                ? List.of()
                : notices.ofShipment(shipment.id()).stream()
                        .map(notice -> new ShipmentView.Notice(
                                notice.template(),
                                notice.channel(),
                                notice.recipientId(),
                                notice.requestedAt(),
                                notice.state()))
                        .toList();
    }

    private List<ShipmentView.Line> lines(ShipmentEntity shipment, Map<UUID, String> reports) {
        var numbers = products.byIds(
                shipment.goods().stream().map(ShipmentLine::productId).toList());
        return shipment.lines().stream()
                .map(row -> {
                    var line = row.line();
                    var product = numbers.get(line.productId());
                    return new ShipmentView.Line(
                            line.lineId(),
                            line.productId(),
                            product == null ? "" : product.number(),
                            line.stockItemId(),
                            line.batch(),
                            line.quantity(),
                            line.unit(),
                            line.unitPrice(),
                            line.gross(),
                            reports.get(line.stockItemId()),
                            row.receivedQuantity().orElse(null));
                })
                .toList();
    }

    private static ShipmentView.ReleaseView release(ShipmentEntity shipment) {
        return switch (shipment.release()) {
            case Release.Held held -> view(shipment, null, held.rule(), held.missing(), held.liftedBy());
            case Release.Released grant -> view(shipment, grant.releaseId(), grant.rule(), null, List.of());
            case Release.Revoked revoked -> view(shipment, revoked.releaseId(), null, null, List.of());
            case Release.Used used -> view(shipment, used.releaseId(), null, null, List.of());
        };
    }

    private static ShipmentView.ReleaseView view(
            ShipmentEntity shipment,
            @Nullable UUID releaseId,
            @Nullable String rule,
            @Nullable Money missing,
            List<String> liftedBy) {
        return new ShipmentView.ReleaseView(shipment.releaseState(), releaseId, rule, missing, liftedBy);
    }

    /** What would refuse the acts that lie ahead, so that nobody has to try (A-35: waits visibly for the signed order). */
    private List<String> waitsFor(ShipmentEntity shipment, Map<UUID, String> reports) {
        if (!shipment.state().counts() || shipment.state().isHandedOver()) {
            return List.of();
        }
        var waits = new ArrayList<String>();
        if (shipment.state().compareTo(ShipmentState.CHECKED) < 0) {
            var order = entityManager.find(OrderEntity.class, shipment.orderId());
            boolean agreed = order.contractOnFile()
                    || order.signedOrderId().isPresent()
                    || customers
                            .find(shipment.customerId())
                            .filter(customer -> customer.hasFrameAgreement(clock.today()))
                            .isPresent();
            if (!agreed) {
                waits.add("SIGNED_ORDER");
            }
            if (!customers.isQualified(shipment.customerId())) {
                waits.add("QUALIFICATION");
            }
        }
        if (shipment.goods().stream().anyMatch(line -> !reports.containsKey(line.stockItemId()))) {
            waits.add("TEST_REPORT");
        }
        if (shipment.releaseState() != ShipmentEntity.ReleaseState.RELEASED) {
            waits.add("RELEASE");
        }
        return waits;
    }
}
