package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.scope.Makers;
import io.salesdesk.billing.statements.model.Difference;
import io.salesdesk.billing.statements.model.Movement;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.persistence.ApprovedPrices;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finance reconciles a statement with its own books and the approved special prices (BIL-24, BIL-25). */
@ApplicationScoped
public class CheckStatement {

    private final StatementDesk desk;
    private final ApprovedPrices prices;
    private final AuditTrail audit;
    private final Caller caller;
    private final Preconditions preconditions;

    CheckStatement(
            StatementDesk desk, ApprovedPrices prices, AuditTrail audit, Caller caller, Preconditions preconditions) {
        this.desk = desk;
        this.prices = prices;
        this.audit = audit;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** @param differences that finance found, empty when it agrees */
    public StatementEntity check(UUID statementId, boolean passed, List<Difference> differences) {
        var statement = desk.open(statementId);
        preconditions.requireVersion(statement.version());
        var shipped = statement.entries().stream()
                .filter(entry -> entry.kind() == Movement.Kind.SHIPMENT)
                .map(Movement::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        desk.carryOut(
                statement, new Statement.Command.Check(prices.soldBy(shipped), passed, differences, Makers.of(caller)));
        audit.record("statement.check", "statement", statementId, Map.of("passed", passed));
        return statement;
    }
}
