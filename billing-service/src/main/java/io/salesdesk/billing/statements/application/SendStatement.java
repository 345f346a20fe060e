package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.scope.Makers;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk sends a statement that finance has checked to the customer. */
@ApplicationScoped
public class SendStatement {

    private final StatementDesk desk;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    SendStatement(StatementDesk desk, AuditTrail audit, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    public StatementEntity send(UUID statementId) {
        var statement = desk.open(statementId);
        preconditions.requireVersion(statement.version());
        desk.carryOut(statement, new Statement.Command.Send(Makers.of(caller)));
        audit.record("statement.send", "statement", statementId, Map.of("number", statement.number()));
        return statement;
    }
}
