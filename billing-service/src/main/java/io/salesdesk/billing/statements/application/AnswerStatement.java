package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.scope.Makers;
import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk records what the customer said to a statement: confirmed, or disputed with listed differences. */
@ApplicationScoped
public class AnswerStatement {

    private final StatementDesk desk;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    AnswerStatement(
            StatementDesk desk, BusinessClock clock, AuditTrail audit, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** @param answeredOn null for today */
    public StatementEntity confirm(UUID statementId, String answeredBy, @Nullable LocalDate answeredOn) {
        var statement = desk.open(statementId);
        preconditions.requireVersion(statement.version());
        desk.carryOut(statement, new Statement.Command.Confirm(answer(answeredBy, answeredOn), clock.today()));
        audit.record("statement.confirm", "statement", statementId, Map.of("answeredBy", answeredBy));
        return statement;
    }

    /** @param answeredOn null for today */
    public StatementEntity dispute(
            UUID statementId, String answeredBy, @Nullable LocalDate answeredOn, List<Difference> differences) {
        var statement = desk.open(statementId);
        preconditions.requireVersion(statement.version());
        desk.carryOut(
                statement, new Statement.Command.Dispute(answer(answeredBy, answeredOn), differences, clock.today()));
        audit.record("statement.dispute", "statement", statementId, Map.of("answeredBy", answeredBy));
        return statement;
    }

    private Statement.Answer answer(String answeredBy, @Nullable LocalDate answeredOn) {
        return new Statement.Answer(
                answeredBy.strip(), answeredOn == null ? clock.today() : answeredOn, Makers.of(caller));
    }
}
