package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.platform.decision.Decision;

/** Decides about purchases. */
public final class PurchaseDecider {

    private PurchaseDecider() {}

    public static Decision<PurchaseEvent> decide(Purchase purchase, PurchaseCommand command) {
        return switch (command) {
            case PurchaseCommand.Release release -> release(purchase, release);
            case PurchaseCommand.PlaceOrder order -> order(purchase, order);
            case PurchaseCommand.ReportTransit transit -> transit(purchase, transit);
            case PurchaseCommand.ReportArrival arrival -> arrival(purchase, arrival);
            case PurchaseCommand.Store store -> store(purchase, store);
            case PurchaseCommand.Amend amend -> amend(purchase, amend);
            case PurchaseCommand.Split split -> split(purchase, split);
            case PurchaseCommand.Reduce reduce -> reduce(purchase, reduce);
            case PurchaseCommand.Withdraw withdraw -> withdraw(purchase, withdraw);
        };
    }

    private static Decision<PurchaseEvent> release(Purchase purchase, PurchaseCommand.Release release) {
        return switch (purchase) {
            case Purchase.Requested requested ->
                requested.released()
                        ? notDue(purchase, release)
                        : Decision.accept(new PurchaseEvent.Released(release.reason()));
            case Purchase.Ordered _, Purchase.InTransit _, Purchase.Arrived _ -> notDue(purchase, release);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, release);
        };
    }

    private static Decision<PurchaseEvent> order(Purchase purchase, PurchaseCommand.PlaceOrder order) {
        return switch (purchase) {
            case Purchase.Requested _ ->
                unlessRefused(purchase, order, new PurchaseEvent.Ordered(order.by(), order.terms()));
            case Purchase.Ordered _, Purchase.InTransit _, Purchase.Arrived _ -> notDue(purchase, order);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, order);
        };
    }

    private static Decision<PurchaseEvent> transit(Purchase purchase, PurchaseCommand.ReportTransit transit) {
        return switch (purchase) {
            case Purchase.Ordered _, Purchase.InTransit _ ->
                unlessRefused(
                        purchase,
                        transit,
                        new PurchaseEvent.Departed(transit.by(), transit.expectedDate(), transit.reference()));
            case Purchase.Requested _, Purchase.Arrived _ -> notDue(purchase, transit);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, transit);
        };
    }

    private static Decision<PurchaseEvent> arrival(Purchase purchase, PurchaseCommand.ReportArrival arrival) {
        return switch (purchase) {
            case Purchase.InTransit _ ->
                unlessRefused(purchase, arrival, new PurchaseEvent.Arrived(arrival.by(), arrival.arrivedAt()));
            case Purchase.Requested _, Purchase.Ordered _, Purchase.Arrived _ -> notDue(purchase, arrival);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, arrival);
        };
    }

    private static Decision<PurchaseEvent> store(Purchase purchase, PurchaseCommand.Store store) {
        return switch (purchase) {
            case Purchase.Arrived _ -> Decision.accept(new PurchaseEvent.Stored(store.receiptId()));
            case Purchase.Requested _, Purchase.Ordered _, Purchase.InTransit _ -> notDue(purchase, store);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, store);
        };
    }

    private static Decision<PurchaseEvent> amend(Purchase purchase, PurchaseCommand.Amend amend) {
        return switch (purchase) {
            case Purchase.Arrived _ -> unlessRefused(purchase, amend, new PurchaseEvent.Amended(amend.terms()));
            case Purchase.Requested _, Purchase.Ordered _, Purchase.InTransit _ -> notDue(purchase, amend);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, amend);
        };
    }

    private static Decision<PurchaseEvent> split(Purchase purchase, PurchaseCommand.Split split) {
        return switch (purchase) {
            case Purchase.Arrived arrived ->
                unlessRefused(
                        purchase,
                        split,
                        new PurchaseEvent.Split(
                                split.first(), arrived.terms().quantity().subtract(split.first())));
            case Purchase.Requested _, Purchase.Ordered _, Purchase.InTransit _ -> notDue(purchase, split);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, split);
        };
    }

    private static Decision<PurchaseEvent> reduce(Purchase purchase, PurchaseCommand.Reduce reduce) {
        return switch (purchase) {
            case Purchase.Requested _ -> Decision.accept(new PurchaseEvent.Reduced(reduce.quantity()));
            case Purchase.Ordered _, Purchase.InTransit _, Purchase.Arrived _ -> notDue(purchase, reduce);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, reduce);
        };
    }

    private static Decision<PurchaseEvent> withdraw(Purchase purchase, PurchaseCommand.Withdraw withdraw) {
        return switch (purchase) {
            case Purchase.Requested _ -> Decision.accept(new PurchaseEvent.Withdrawn(withdraw.reason()));
            case Purchase.Ordered _, Purchase.InTransit _, Purchase.Arrived _ -> notDue(purchase, withdraw);
            case Purchase.Stored _, Purchase.Withdrawn _ -> notDue(purchase, withdraw);
        };
    }

    private static Decision<PurchaseEvent> unlessRefused(
            Purchase purchase, PurchaseCommand command, PurchaseEvent event) {
        return PurchaseRules.firstRefusal(purchase, command)
                .<Decision<PurchaseEvent>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(event));
    }

    private static Decision<PurchaseEvent> notDue(Purchase purchase, PurchaseCommand command) {
        return Decision.reject(new PurchaseRejection.NotDue(PurchaseState.of(purchase), command.commandName()));
    }
}
