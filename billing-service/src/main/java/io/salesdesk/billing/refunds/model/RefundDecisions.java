package io.salesdesk.billing.refunds.model;

import io.salesdesk.billing.refunds.model.Refund.Approved;
import io.salesdesk.billing.refunds.model.Refund.Command;
import io.salesdesk.billing.refunds.model.Refund.Event;
import io.salesdesk.billing.refunds.model.Refund.Failed;
import io.salesdesk.billing.refunds.model.Refund.Paid;
import io.salesdesk.billing.refunds.model.Refund.Rejected;
import io.salesdesk.billing.refunds.model.Refund.Requested;
import io.salesdesk.billing.refunds.model.Refund.Withdrawn;
import io.salesdesk.billing.refunds.model.RefundRule.Occasion;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.Decision;
import java.util.Optional;

/** What becomes of a refund. Pure: the state is asked first, then the {@linkplain RefundRule rules}. */
public final class RefundDecisions {

    private RefundDecisions() {}

    /** Whether a refund may be asked for; empty when it may. */
    public static Optional<RefundRejection> refusalToAsk(RefundFacts facts) {
        if (!facts.amount().isSameCurrency(facts.credit())) {
            return Optional.of(new RefundRejection.AnotherCurrency(
                    facts.credit().getCurrencyUnit().getCode(),
                    facts.amount().getCurrencyUnit().getCode()));
        }
        if (!facts.amount().isPositive()) {
            return Optional.of(new RefundRejection.AmountMustBePositive());
        }
        return Optional.ofNullable(RefundRule.firstRefusal(new Occasion.Asking(facts)));
    }

    public static Decision<Event> decide(Refund state, Command command) {
        return switch (state) {
            case Requested requested ->
                switch (command) {
                    case Command.Approve(var facts, var by, var today) ->
                        unlessRefused(
                                new Occasion.Approving(requested, facts, by), new Event.RefundApproved(by, today));
                    case Command.Reject(var by) ->
                        unlessRefused(new Occasion.Rejecting(requested, by), new Event.RefundRejected());
                    case Command.Withdraw _ -> Decision.accept(new Event.RefundWithdrawn());
                    case Command.Pay _, Command.Fail _ -> wrongState(state, command);
                };
            case Approved approved ->
                switch (command) {
                    case Command.Pay pay -> unlessRefused(new Occasion.Paying(approved, pay), new Event.RefundPaid());
                    case Command.Fail(var by) ->
                        unlessRefused(new Occasion.Failing(approved, by), new Event.RefundFailed());
                    case Command.Approve _, Command.Reject _, Command.Withdraw _ -> wrongState(state, command);
                };
            case Rejected _, Withdrawn _, Paid _, Failed _ -> wrongState(state, command);
        };
    }

    /** The state after the event, which a decision on this very state must have made. */
    public static Refund evolve(Refund state, Event event) {
        return switch (event) {
            case Event.RefundApproved(var by, var on) -> new Approved(requester(state), by, on);
            case Event.RefundRejected _ -> new Rejected();
            case Event.RefundWithdrawn _ -> new Withdrawn();
            case Event.RefundPaid _ -> new Paid();
            case Event.RefundFailed _ -> new Failed();
        };
    }

    private static Decision<Event> unlessRefused(Occasion occasion, Event event) {
        var refusal = RefundRule.firstRefusal(occasion);
        return refusal == null ? Decision.accept(event) : Decision.reject(refusal);
    }

    private static Decision<Event> wrongState(Refund state, Command command) {
        return Decision.reject(
                new RefundRejection.WrongState(command.getClass().getSimpleName(), Refund.stateOf(state)));
    }

    private static Maker requester(Refund state) {
        if (state instanceof Requested(var requestedBy)) {
            return requestedBy;
        }
        throw new IllegalStateException("Approved as " + Refund.stateOf(state));
    }
}
