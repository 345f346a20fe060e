package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.orders.model.Order;
import java.util.ArrayList;
import java.util.List;

/** What an order waits for. */
public final class OrderWork {

    private OrderWork() {}

    public static List<WorkItem> of(Order order) {
        if (!order.open()) {
            return List.of();
        }
        var items = new ArrayList<WorkItem>();
        addExceptions(order, items);
        if (order.openExceptions().isEmpty() && order.confirmed().isEmpty()) {
            addStepsToConfirmation(order, items);
        }
        var current = order.current();
        var finished = new ArrayList<WorkItem>();
        items.forEach(item -> finished.add(item.of(current.customerId(), order.attribution())
                .worth(current.sale().total())));
        addMoney(order, finished);
        addReservations(order, finished);
        order.shipments().forEach(shipment -> finished.addAll(ShipmentWork.of(order, shipment)));
        return List.copyOf(finished);
    }

    /** Not by the order's enterer or the supplier of its data (ORD-04). */
    private static void addExceptions(Order order, List<WorkItem> items) {
        var current = order.current();
        for (var exception : order.openExceptions()) {
            items.add(WorkItem.of(WorkKind.EXCEPTION_RESOLUTION, subject(order), exception)
                    .about(exception.exceptionId())
                    .notBy(current.enteredBy(), current.suppliedBy()));
        }
    }

    /** Answers, then the customer's confirmation, then the review by a second person (ORD-02). */
    private static void addStepsToConfirmation(Order order, List<WorkItem> items) {
        var current = order.current();
        var stock = order.stockAnswer().orElse(null);
        if (stock == null) {
            return;
        }
        var expiry = order.expiry().orElse(null);
        if (expiry != null) {
            if (!order.stockCheckAsked(expiry)) {
                items.add(WorkItem.of(WorkKind.STOCK_CHECK, subject(order), expiry));
            }
            return;
        }
        // An incomplete answer waits for fulfilment to say where the rest comes from; nobody here can act.
        if (!stock.complete()) {
            return;
        }
        var balance = order.balanceAnswer().orElse(null);
        if (balance == null) {
            return;
        }
        var confirmation = order.customerConfirmation().orElse(null);
        if (confirmation == null) {
            var later = balance.origin().publishedAt().isAfter(stock.origin().publishedAt()) ? balance : stock;
            items.add(WorkItem.of(WorkKind.CUSTOMER_CONFIRMATION, subject(order), later));
        } else if (order.review().isEmpty()) {
            items.add(WorkItem.of(WorkKind.REVIEW, subject(order), confirmation)
                    .notBy(current.enteredBy(), current.suppliedBy()));
        }
    }

    /** Deposit and balance are asked of the customer; a slip from the customer is what the desk can register (BIL-13). */
    private static void addMoney(Order order, List<WorkItem> items) {
        order.openDeposit()
                .ifPresent(asked -> items.add(WorkItem.of(WorkKind.DEPOSIT_PAYMENT, subject(order), asked)
                        .of(order.current().customerId(), order.attribution())
                        .worth(asked.amount())));
        order.openBalance()
                .ifPresent(asked -> items.add(WorkItem.of(WorkKind.BALANCE_PAYMENT, subject(order), asked)
                        .of(order.current().customerId(), order.attribution())
                        .worth(asked.amount())));
    }

    /** On Monday afternoon the customer is asked (FUL-03); who could not be asked is the sales manager's to decide. */
    private static void addReservations(Order order, List<WorkItem> items) {
        for (var made : order.openReservations()) {
            var subject = new Subject(
                    "fulfilment", "/api/v1/reservations/" + made.reservationId(), made.reservationId(), made.number());
            var kept = order.review(made).orElse(null);
            var item = kept == null
                    ? WorkItem.of(WorkKind.RESERVATION_REVIEW, subject, made).dueOn(made.reviewOn())
                    : kept.reachable()
                            ? WorkItem.of(WorkKind.RESERVATION_REVIEW, subject, kept)
                                    .dueOn(kept.reviewOn())
                            : WorkItem.of(WorkKind.RESERVATION_DECISION, subject, kept);
            items.add(item.of(order.current().customerId(), order.attribution()));
        }
    }

    private static Subject subject(Order order) {
        return Subject.order(order.id(), order.current().number());
    }
}
