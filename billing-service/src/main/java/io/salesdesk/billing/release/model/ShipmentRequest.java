package io.salesdesk.billing.release.model;

import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import org.joda.money.Money;

/** A request to let one shipment leave, from the application to the departure. */
public sealed interface ShipmentRequest {

    /** Not judged yet; no transaction ends in this state. */
    record Undecided() implements ShipmentRequest {}

    record Held(ShipmentHold hold) implements ShipmentRequest {}

    record Released(Grant grant) implements ShipmentRequest {}

    /** The goods have left; a grant is used up. */
    record Departed() implements ShipmentRequest {}

    record Withdrawn() implements ShipmentRequest {}

    sealed interface Command {
        /** The rules let it go. */
        record Release(Grant grant) implements Command {}

        /** The rules hold it. */
        record Hold(ShipmentHold hold) implements Command {}

        /** The cover of a grant fell short, or the order ended. */
        record Revoke(String reason) implements Command {}

        /** Fulfilment changed what will be shipped; a changed shipment needs a new grant. */
        record Change(Money amount) implements Command {}

        record Withdraw() implements Command {}

        record Depart() implements Command {}
    }

    sealed interface Event {
        record ReleaseGranted(Grant grant) implements Event {}

        record HoldPlaced(ShipmentHold hold) implements Event {}

        record GrantRevoked(String reason) implements Event {}

        record RequestChanged(Money amount) implements Event {}

        record RequestWithdrawn() implements Event {}

        record GoodsLeft() implements Event {}
    }

    static Decision<Event> decide(ShipmentRequest state, Command command) {
        return switch (state) {
            case Undecided undecided -> waiting(state, command);
            case Held held ->
                command instanceof Command.Hold(var hold) && hold.equals(held.hold())
                        ? Decision.accept()
                        : waiting(state, command);
            case Released released ->
                switch (command) {
                    case Command.Revoke(var reason) -> Decision.accept(new Event.GrantRevoked(reason));
                    case Command.Change(var amount) ->
                        Decision.accept(new Event.GrantRevoked("shipment-changed"), new Event.RequestChanged(amount));
                    case Command.Withdraw withdraw -> Decision.accept(new Event.RequestWithdrawn());
                    case Command.Depart depart -> Decision.accept(new Event.GoodsLeft());
                    case Command.Release release -> refuse(state, command);
                    case Command.Hold hold -> refuse(state, command);
                };
            case Departed departed -> refuse(state, command);
            case Withdrawn withdrawn -> refuse(state, command);
        };
    }

    static ShipmentRequest evolve(ShipmentRequest state, Event event) {
        return switch (event) {
            case Event.ReleaseGranted(var grant) -> new Released(grant);
            case Event.HoldPlaced(var hold) -> new Held(hold);
            case Event.GrantRevoked revoked -> new Undecided();
            case Event.RequestChanged changed -> new Undecided();
            case Event.RequestWithdrawn withdrawn -> new Withdrawn();
            case Event.GoodsLeft left -> new Departed();
        };
    }

    private static Decision<Event> waiting(ShipmentRequest state, Command command) {
        return switch (command) {
            case Command.Release(var grant) -> Decision.accept(new Event.ReleaseGranted(grant));
            case Command.Hold(var hold) -> Decision.accept(new Event.HoldPlaced(hold));
            case Command.Change(var amount) -> Decision.accept(new Event.RequestChanged(amount));
            case Command.Withdraw withdraw -> Decision.accept(new Event.RequestWithdrawn());
            // The goods went while the revocation was on its way; what left counts as it is.
            case Command.Depart depart -> Decision.accept(new Event.GoodsLeft());
            case Command.Revoke revoke -> refuse(state, command);
        };
    }

    private static Decision<Event> refuse(ShipmentRequest state, Command command) {
        return Decision.reject(new PassedAlready(command.getClass().getSimpleName(), stateName(state)));
    }

    static String stateName(ShipmentRequest state) {
        return switch (state) {
            case Undecided undecided -> "UNDECIDED";
            case Held held -> "HELD";
            case Released released -> "RELEASED";
            case Departed departed -> "DEPARTED";
            case Withdrawn withdrawn -> "WITHDRAWN";
        };
    }

    /** The transition has passed or was never open. */
    @Refused(code = "shipment-request-is-in-another-state", requirement = "FUL-22", kind = Rejection.Kind.WRONG_STATE)
    record PassedAlready(String command, String state) implements Rejection {}
}
