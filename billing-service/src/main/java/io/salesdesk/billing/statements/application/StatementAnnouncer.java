package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.messaging.outbound.BillingNotices;
import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the other services what happened to a statement, and asks that it be sent to its customer. */
@ApplicationScoped
class StatementAnnouncer {

    private final BillingEvents events;
    private final BillingNotices notices;
    private final BusinessClock clock;

    StatementAnnouncer(BillingEvents events, BillingNotices notices, BusinessClock clock) {
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /** A statement waits for finance. */
    void drawn(StatementEntity statement) {
        var figures = statement.figures();
        events.publishUnder(
                statement,
                statement.accountId(),
                new BillingEvent.StatementDrawn(
                        statement.id(),
                        statement.number(),
                        statement.accountId(),
                        statement.period().from(),
                        statement.period().to(),
                        figures.opening(),
                        figures.closing(),
                        statement.drawnBy(),
                        statement.drawnAt()));
    }

    /** @param statement as it is after the event */
    void announce(StatementEntity statement, Statement.Event event) {
        events.publishUnder(statement, statement.accountId(), translate(statement, event));
        if (event instanceof Statement.Event.SentToCustomer) {
            tellCustomer(statement);
        }
    }

    private BillingEvent translate(StatementEntity statement, Statement.Event event) {
        var period = statement.period();
        return switch (event) {
            case Statement.Event.CheckPassed(var by) -> checked(statement, by.personId(), true, List.of());
            case Statement.Event.CheckFailed(var by, var differences) ->
                checked(statement, by.personId(), false, differences);
            case Statement.Event.SentToCustomer(var by) ->
                new BillingEvent.StatementSent(
                        statement.id(),
                        statement.number(),
                        statement.accountId(),
                        period.from(),
                        period.to(),
                        statement.figures().closing(),
                        by.personId(),
                        clock.now());
            case Statement.Event.CustomerConfirmed(var answer) ->
                new BillingEvent.StatementConfirmed(
                        statement.id(),
                        statement.number(),
                        statement.accountId(),
                        period.from(),
                        period.to(),
                        statement.figures().closing(),
                        answer.answeredBy(),
                        answer.recordedBy().personId(),
                        answer.answeredOn());
            case Statement.Event.CustomerDisputed(var answer, var differences) ->
                new BillingEvent.StatementDisputed(
                        statement.id(),
                        statement.number(),
                        statement.accountId(),
                        period.from(),
                        period.to(),
                        statement.figures().closing(),
                        answer.answeredBy(),
                        answer.recordedBy().personId(),
                        answer.answeredOn(),
                        listed(differences));
        };
    }

    private BillingEvent checked(StatementEntity statement, UUID by, boolean passed, List<Difference> differences) {
        return new BillingEvent.StatementChecked(
                statement.id(),
                statement.number(),
                statement.accountId(),
                by,
                clock.now(),
                passed,
                listed(differences));
    }

    private static List<BillingEvent.StatementDifference> listed(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new BillingEvent.StatementDifference(
                        difference.reference(), difference.ours(), difference.theirs(), difference.remark()))
                .toList();
    }

    private void tellCustomer(StatementEntity statement) {
        var figures = statement.figures();
        notices.customerByMail(
                statement.accountId(),
                "statement-of-account",
                "statement-sent:" + statement.id(),
                Map.of(
                        "number", statement.number(),
                        "from", statement.period().from().toString(),
                        "to", statement.period().to().toString(),
                        "opening", BillingNotices.text(figures.opening()),
                        "shipped", BillingNotices.text(figures.shipped()),
                        "received", BillingNotices.text(figures.receivedForGood()),
                        "closing", BillingNotices.text(figures.closing())));
    }
}
