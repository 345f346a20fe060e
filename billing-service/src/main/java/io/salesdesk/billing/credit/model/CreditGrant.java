package io.salesdesk.billing.credit.model;

import io.salesdesk.billing.release.model.CreditPolicy;
import io.salesdesk.billing.release.model.GrantCase;
import io.salesdesk.billing.release.model.GrantDecider;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.decision.Rejection;

/**
 * A manager's permission to let one held shipment leave before its money comes (BIL-08 to BIL-12). It is for the shipment
 * as it stands, is used once, and makes its order an unpaid one until money or slips reach it.
 */
public sealed interface CreditGrant {

    record Requested() implements CreditGrant {}

    /** The shipment may leave on it. */
    record Approved() implements CreditGrant {}

    record Rejected() implements CreditGrant {}

    /** The shipment changed, was withdrawn or left without it. */
    record Voided() implements CreditGrant {}

    /** The shipment has left on it and is not paid. */
    record Used() implements CreditGrant {}

    /** Money or slips have reached what left on it. */
    record Settled() implements CreditGrant {}

    sealed interface Command {

        /**
         * @param grant what the rules may look at, as it is now
         * @param held whether the shipment still waits for cover
         */
        record Approve(
                Maker requestedBy,
                Maker decidedBy,
                GrantDecider authority,
                boolean held,
                GrantCase grant,
                CreditPolicy policy)
                implements Command {}

        record Reject(Maker requestedBy, Maker decidedBy) implements Command {}

        /** The shipment is not any more what credit was asked for. */
        record Void(String reason) implements Command {}

        /** The shipment leaves on it. */
        record Use() implements Command {}

        record Settle() implements Command {}
    }

    sealed interface Event {
        record GrantApproved() implements Event {}

        record GrantRejected() implements Event {}

        record GrantVoided(String reason) implements Event {}

        record GrantUsed() implements Event {}

        record GrantSettled() implements Event {}
    }

    /**
     * Whether credit may be asked for, and who would have to decide.
     *
     * @param held whether the shipment waits for cover
     * @return the least authority that may grant it
     * @throws io.salesdesk.platform.decision.RejectedException with the rule by which nobody may
     */
    static GrantDecider request(boolean held, GrantCase grant, CreditPolicy policy) {
        if (!held) {
            throw new RejectedException(new CreditRejection.ShipmentIsNotHeld());
        }
        return ReleaseRules.decider(grant, policy)
                .orElseThrow(
                        () -> new RejectedException(ReleaseRules.refusal(grant, GrantDecider.GENERAL_MANAGER, policy)
                                .orElseThrow()));
    }

    static Decision<Event> decide(CreditGrant state, Command command) {
        return switch (state) {
            case Requested requested ->
                switch (command) {
                    case Command.Approve approve -> approve(approve);
                    case Command.Reject(var requestedBy, var decidedBy) ->
                        requestedBy.sharesAPersonWith(decidedBy)
                                ? Decision.reject(new CreditRejection.RequesterMayNotDecide())
                                : Decision.accept(new Event.GrantRejected());
                    case Command.Void(var reason) -> Decision.accept(new Event.GrantVoided(reason));
                    case Command.Use use -> wrongState(state, command);
                    case Command.Settle settle -> wrongState(state, command);
                };
            case Approved approved ->
                switch (command) {
                    case Command.Void(var reason) -> Decision.accept(new Event.GrantVoided(reason));
                    case Command.Use use -> Decision.accept(new Event.GrantUsed());
                    case Command.Approve approve -> wrongState(state, command);
                    case Command.Reject reject -> wrongState(state, command);
                    case Command.Settle settle -> wrongState(state, command);
                };
            case Used used ->
                command instanceof Command.Settle
                        ? Decision.accept(new Event.GrantSettled())
                        : wrongState(state, command);
            case Rejected rejected -> wrongState(state, command);
            case Voided voided -> wrongState(state, command);
            case Settled settled -> wrongState(state, command);
        };
    }

    static CreditGrant evolve(Event event) {
        return switch (event) {
            case Event.GrantApproved approved -> new Approved();
            case Event.GrantRejected rejected -> new Rejected();
            case Event.GrantVoided voided -> new Voided();
            case Event.GrantUsed used -> new Used();
            case Event.GrantSettled settled -> new Settled();
        };
    }

    private static Decision<Event> approve(Command.Approve command) {
        if (command.requestedBy().sharesAPersonWith(command.decidedBy())) {
            return Decision.reject(new CreditRejection.RequesterMayNotDecide());
        }
        if (!command.held()) {
            return Decision.reject(new CreditRejection.ShipmentIsNotHeld());
        }
        return ReleaseRules.refusal(command.grant(), command.authority(), command.policy())
                .<Decision<Event>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(new Event.GrantApproved()));
    }

    private static Decision<Event> wrongState(CreditGrant state, Command command) {
        Rejection rejection = new CreditRejection.WrongState(command.getClass().getSimpleName(), stateName(state));
        return Decision.reject(rejection);
    }

    static String stateName(CreditGrant state) {
        return switch (state) {
            case Requested requested -> "REQUESTED";
            case Approved approved -> "APPROVED";
            case Rejected rejected -> "REJECTED";
            case Voided voided -> "VOIDED";
            case Used used -> "USED";
            case Settled settled -> "SETTLED";
        };
    }
}
