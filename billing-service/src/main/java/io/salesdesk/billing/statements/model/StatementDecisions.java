package io.salesdesk.billing.statements.model;

import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.billing.statements.model.Statement.Checked;
import io.salesdesk.billing.statements.model.Statement.Command;
import io.salesdesk.billing.statements.model.Statement.Confirmed;
import io.salesdesk.billing.statements.model.Statement.Disputed;
import io.salesdesk.billing.statements.model.Statement.Drawn;
import io.salesdesk.billing.statements.model.Statement.Event;
import io.salesdesk.billing.statements.model.Statement.Rejected;
import io.salesdesk.billing.statements.model.Statement.Sent;
import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of a statement (BIL-24, BIL-25). Pure: the state is asked first, then the {@linkplain StatementRules rules}. */
public final class StatementDecisions {

    private StatementDecisions() {}

    /** Whether a statement of the period may be drawn up; empty when it may. */
    public static Optional<StatementRejection> refuse(Period period, LocalDate today) {
        return period.isOrdered() && !period.to().isAfter(today)
                ? Optional.empty()
                : Optional.of(new StatementRejection.PeriodImpossible(period.from(), period.to(), today));
    }

    public static Decision<Event> decide(Statement state, Command command) {
        var allowed = switch (command) {
            case Command.Check check -> state instanceof Drawn;
            case Command.Send send -> state instanceof Checked;
            case Command.Confirm confirm -> state instanceof Sent;
            case Command.Dispute dispute -> state instanceof Sent;
        };
        if (!allowed) {
            return Decision.reject(
                    new StatementRejection.WrongState(command.getClass().getSimpleName(), Statement.stateOf(state)));
        }
        return StatementRules.refuse(state, command)
                .<Decision<Event>>map(Decision::reject)
                .orElseGet(() -> Decision.accept(carryOut(command)));
    }

    /** The state after the event, which a decision on this very state must have made. */
    public static Statement evolve(Statement state, Event event) {
        return switch (event) {
            case Event.CheckPassed(var by) -> new Checked(drawer(state), by);
            case Event.CheckFailed(var by, var differences) -> new Rejected(drawer(state), by, differences);
            case Event.SentToCustomer(var by) -> sent(state, by);
            case Event.CustomerConfirmed(var answer) -> new Confirmed(answer);
            case Event.CustomerDisputed(var answer, var differences) -> new Disputed(answer, differences);
        };
    }

    private static Event carryOut(Command command) {
        return switch (command) {
            case Command.Check check ->
                check.passed() ? new Event.CheckPassed(check.by()) : new Event.CheckFailed(check.by(), found(check));
            case Command.Send(var by) -> new Event.SentToCustomer(by);
            case Command.Confirm(var answer, var today) -> new Event.CustomerConfirmed(answer);
            case Command.Dispute(var answer, var differences, var today) ->
                new Event.CustomerDisputed(answer, differences);
        };
    }

    /** The prices that are not the approved ones, and what finance found besides. */
    private static List<Difference> found(Command.Check check) {
        var differences = new ArrayList<>(ProjectPriceIsTheApprovedOne.differences(check.prices()));
        differences.addAll(check.differences());
        return differences;
    }

    private static Maker drawer(Statement state) {
        if (state instanceof Drawn(var drawnBy)) {
            return drawnBy;
        }
        throw new IllegalStateException("Checked as " + Statement.stateOf(state));
    }

    private static Sent sent(Statement state, Maker by) {
        if (state instanceof Checked(var drawnBy, var checkedBy)) {
            return new Sent(drawnBy, checkedBy, by);
        }
        throw new IllegalStateException("Sent as " + Statement.stateOf(state));
    }
}
