package io.salesdesk.order.ordering.application;

import io.salesdesk.order.ordering.model.OpenException;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.OrderChange;
import io.salesdesk.order.ordering.model.OrderChannel;
import io.salesdesk.order.ordering.model.OrderContent;
import io.salesdesk.order.ordering.persistence.Orders;
import io.salesdesk.order.ordering.persistence.ShipmentEntity;
import io.salesdesk.order.ordering.persistence.ShipmentStage;
import io.salesdesk.order.ordering.persistence.StoredOrder;
import io.salesdesk.order.ordering.persistence.TimelineEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to an order, and what it waits for: since when, and whose move it is (ORD-09). */
@ApplicationScoped
public class OrderTimeline {

    private static final String SALES_CLERK = "SALES_CLERK";
    private static final String REVIEWER = "REVIEWER";
    private static final String DOCUMENT_CLERK = "DOCUMENT_CLERK";

    private final Orders orders;

    OrderTimeline(Orders orders) {
        this.orders = orders;
    }

    /**
     * @param service who said it
     * @param actor the person behind it, null when the system acted
     */
    public record Entry(
            Instant at,
            LocalDate businessDate,
            String service,
            String event,
            @Nullable Integer revision,
            @Nullable UUID actor,
            @Nullable UUID onBehalfOf,
            Map<String, Object> details) {}

    /**
     * @param what stable name of what is missing
     * @param role whose move it is; SYSTEM when an answer of ours is under way
     * @param personId the one person expected to move, null when anybody with the role may
     * @param notPersonIds who may not, because it would be maker and checker in one (ORD-43)
     * @param shipmentId the shipment that waits, when it is not the order itself
     * @param lineId the part of a line that waits, when it is not the order itself
     */
    public record Waiting(
            String what,
            Instant since,
            String role,
            @Nullable UUID personId,
            Set<UUID> notPersonIds,
            @Nullable UUID shipmentId,
            @Nullable UUID lineId) {}

    public List<Entry> entries(StoredOrder stored) {
        var content = stored.order().content();
        var entries = new ArrayList<Entry>();
        // The header is the record of the entry.
        entries.add(new Entry(
                content.enteredAt(),
                content.enteredOn(),
                "order",
                "OrderEntered",
                1,
                content.enteredBy().personId(),
                content.enteredBy().onBehalfOf(),
                Map.of(
                        "suppliedBy", content.suppliedBy().toString(),
                        "channel", content.channel().name())));
        orders.timeline(content.orderId()).stream().map(OrderTimeline::entry).forEach(entries::add);
        return entries;
    }

    private static Entry entry(TimelineEntity entity) {
        return new Entry(
                entity.at(),
                entity.businessDate(),
                entity.service(),
                entity.event(),
                entity.revision(),
                entity.actor(),
                entity.onBehalfOf(),
                entity.details());
    }

    public List<Waiting> waitsFor(StoredOrder stored, List<Entry> entries) {
        return switch (stored.order()) {
            case Order.Entered entered -> whileEntered(stored, entered, entries);
            case Order.InException stopped -> exceptions(stored, stopped.exceptions());
            case Order.Confirmed confirmed -> whileConfirmed(stored, confirmed, entries);
            case Order.Cancelled _, Order.Completed _ -> List.of();
        };
    }

    private static List<Waiting> whileEntered(StoredOrder stored, Order.Entered order, List<Entry> entries) {
        var content = order.content();
        var facts = order.facts();
        var revisedAt = stored.row().revisedAt();
        var waiting = new ArrayList<Waiting>();
        var stock = facts.stock();
        if (stock == null) {
            waiting.add(stockMissing(stored, entries, revisedAt));
        } else if (!facts.stockAnswered()) {
            waiting.add(role("FUTURES_ANSWER", stock.recordedAt(), "PURCHASING"));
        }
        var balance = facts.balance();
        if (balance == null) {
            waiting.add(role("BALANCE_ANSWER", revisedAt, "SYSTEM"));
        }
        // The review waits for the regional manager, the answers and the call do not.
        var cases = content.regionalCases();
        if (!cases.isEmpty() && facts.coordination() == null) {
            waiting.add(new Waiting(
                    "REGIONAL_COORDINATION", revisedAt, "REGIONAL_MANAGER", null, makersOf(content), null, null));
        }
        if (stock == null || !facts.stockAnswered() || balance == null) {
            return waiting;
        }
        var confirmation = facts.confirmation();
        if (confirmation == null) {
            var answered = stock.recordedAt().isAfter(balance.recordedAt()) ? stock.recordedAt() : balance.recordedAt();
            waiting.add(person(
                    "CUSTOMER_CONFIRMATION",
                    answered,
                    SALES_CLERK,
                    content.enteredBy().personId()));
        } else if (facts.review() == null) {
            waiting.add(
                    new Waiting("REVIEW", confirmation.recordedAt(), REVIEWER, null, makersOf(content), null, null));
        }
        return waiting;
    }

    /** Either the first answer is under way, or it expired and somebody has to ask again. */
    private static Waiting stockMissing(StoredOrder stored, List<Entry> entries, Instant revisedAt) {
        var last = entries.stream()
                .filter(entry -> entry.at().compareTo(revisedAt) >= 0)
                .filter(entry -> entry.event().equals("AllocationExpired")
                        || entry.event().equals("StockCheckRequested"))
                .max(Comparator.comparing(Entry::at));
        if (last.isPresent() && last.get().event().equals("AllocationExpired")) {
            return person(
                    "STOCK_CHECK_REQUEST",
                    last.get().at(),
                    SALES_CLERK,
                    stored.order().content().enteredBy().personId());
        }
        return role("STOCK_ANSWER", last.map(Entry::at).orElse(revisedAt), "SYSTEM");
    }

    /** Who entered the order and who supplied its data, often the same person. */
    private static Set<UUID> makersOf(OrderContent content) {
        return Stream.of(content.enteredBy().personId(), content.suppliedBy()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Waiting> exceptions(StoredOrder stored, List<OpenException> exceptions) {
        var content = stored.order().content();
        return exceptions.stream()
                .map(exception -> new Waiting(
                        "EXCEPTION_SOLUTION", exception.raisedAt(), REVIEWER, null, makersOf(content), null, null))
                .toList();
    }

    private static List<Waiting> whileConfirmed(StoredOrder stored, Order.Confirmed order, List<Entry> entries) {
        var content = order.content();
        var waiting = new ArrayList<>(exceptions(stored, order.exceptions()));
        var change = order.change();
        if (change != null) {
            waiting.add(change(change));
        }
        if (order.facts().balance() == null) {
            waiting.add(role("BALANCE_ANSWER", stored.row().revisedAt(), "SYSTEM"));
        }
        // A telephone order waits for the paper, unless a contract covers it.
        if (content.channel() == OrderChannel.PHONE && !content.contractOnFile()) {
            waiting.add(person(
                    "SIGNED_ORDER",
                    order.confirmedAt(),
                    SALES_CLERK,
                    content.enteredBy().personId()));
        }
        var futures = new FuturesProgress(order, entries);
        futures.steps(order.confirmedAt())
                .forEach(step -> waiting.add(
                        new Waiting(step.what(), step.since(), step.role(), null, Set.of(), null, step.lineId())));
        stored.shipments().forEach(shipment -> waiting.addAll(shipment(shipment)));
        if (!everythingReadyIsApplied(stored, futures)) {
            waiting.add(person(
                    "SHIPMENT_APPLICATION",
                    order.confirmedAt(),
                    SALES_CLERK,
                    content.enteredBy().personId()));
        }
        return waiting;
    }

    private static Waiting change(OrderChange change) {
        return switch (change.status()) {
            case REQUESTED ->
                new Waiting(
                        "CHANGE_APPROVAL",
                        change.requestedAt(),
                        "SALES_MANAGER",
                        null,
                        change.requestedBy().involved(),
                        null,
                        null);
            case APPROVED, APPLIED, REJECTED, REFUSED ->
                role(
                        change.outcome() == null ? "CHANGE_STOCK_ANSWER" : "CHANGE_BALANCE_ANSWER",
                        change.requestedAt(),
                        "SYSTEM");
        };
    }

    private static List<Waiting> shipment(ShipmentEntity shipment) {
        var waiting = new ArrayList<Waiting>();
        if (!shipment.released() && isStillHere(shipment.stage())) {
            waiting.add(at(shipment, "SHIPMENT_RELEASE", shipment.coverAt(), shipment.held() ? "FINANCE" : "SYSTEM"));
        }
        var since = shipment.stageAt();
        switch (shipment.stage()) {
            case REQUESTED -> waiting.add(at(shipment, "SHIPMENT_INSTRUCTION", since, DOCUMENT_CLERK));
            case INSTRUCTED -> waiting.add(at(shipment, "SHIPMENT_CHECK", since, REVIEWER));
            case CHECKED -> waiting.add(at(shipment, "OUTBOUND_DOCUMENT", since, DOCUMENT_CLERK));
            case DOCUMENT_ISSUED -> waiting.add(at(shipment, "DOCUMENT_SUPERVISION", since, "WAREHOUSE_SUPERVISOR"));
            case SUPERVISED -> {
                if (shipment.released()) {
                    waiting.add(at(shipment, "SIGN_OFF", since, "BRANCH_DIRECTOR"));
                }
            }
            case APPROVED -> waiting.add(at(shipment, "HANDOVER", since, "SHIPPER"));
            case HANDED_OVER -> waiting.add(at(shipment, "DEPARTURE", since, "WAREHOUSE_SUPERVISOR"));
            case SHIPPED -> waiting.add(at(shipment, "DELIVERY", since, SALES_CLERK));
            case DELIVERED -> waiting.add(at(shipment, "RECEIPT_CONFIRMATION", since, SALES_CLERK));
            case RECEIVED, WITHDRAWN -> {
                // Nothing is expected any more.
            }
        }
        return waiting;
    }

    private static boolean isStillHere(ShipmentStage stage) {
        return switch (stage) {
            case REQUESTED, INSTRUCTED, CHECKED, DOCUMENT_ISSUED, SUPERVISED, APPROVED, HANDED_OVER -> true;
            case SHIPPED, DELIVERED, RECEIVED, WITHDRAWN -> false;
        };
    }

    /** Whether shipments have been applied for that carry everything that is here and may be shipped. */
    private static boolean everythingReadyIsApplied(StoredOrder stored, FuturesProgress futures) {
        return stored.parts().stream().filter(futures::isReady).allMatch(part -> {
            var applied = stored.shipments().stream()
                    .filter(shipment -> shipment.stage() != ShipmentStage.WITHDRAWN)
                    .filter(shipment -> shipment.lines().containsKey(part.lineId()))
                    .map(shipment ->
                            shipment.lines().get(part.lineId()).quantity().amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return applied.compareTo(part.quantity().amount()) >= 0;
        });
    }

    private static Waiting role(String what, Instant since, String role) {
        return new Waiting(what, since, role, null, Set.of(), null, null);
    }

    private static Waiting person(String what, Instant since, String role, UUID person) {
        return new Waiting(what, since, role, person, Set.of(), null, null);
    }

    private static Waiting at(ShipmentEntity shipment, String what, Instant since, String role) {
        return new Waiting(what, since, role, null, Set.of(), shipment.id(), null);
    }
}
