package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.billing.statements.model.Figures;
import io.salesdesk.billing.statements.model.Period;
import io.salesdesk.billing.statements.model.StatementDecisions;
import io.salesdesk.billing.statements.model.StatementRejection;
import io.salesdesk.billing.statements.persistence.AccountMovements;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.billing.statements.persistence.StatementRepository;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The desk draws up a customer's statement of account for a period from the ledger (对账, BIL-25). */
@ApplicationScoped
public class DrawStatement {

    private final AccountAccess accounts;
    private final StatementRepository statements;
    private final AccountMovements movements;
    private final StatementAnnouncer announcer;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final Caller caller;

    DrawStatement(
            AccountAccess accounts,
            StatementRepository statements,
            AccountMovements movements,
            StatementAnnouncer announcer,
            BusinessClock clock,
            AuditTrail audit,
            Caller caller) {
        this.accounts = accounts;
        this.statements = statements;
        this.movements = movements;
        this.announcer = announcer;
        this.clock = clock;
        this.audit = audit;
        this.caller = caller;
    }

    public StatementEntity draw(UUID customerId, Period period) {
        var account = accounts.locked(customerId);
        var today = clock.today();
        StatementDecisions.refuse(period, today).ifPresent(refusal -> {
            throw new RejectedException(refusal);
        });
        if (statements.isLive(account.id(), period.from(), period.to())) {
            throw new RejectedException(new StatementRejection.PeriodTaken(period.from(), period.to()));
        }
        var opening = movements.owedBefore(account.id(), account.currency(), period.from());
        var entries = movements.of(account.id(), opening, period);
        var credit = movements
                .creditAfter(account.id(), period.to())
                .orElseGet(() -> Amounts.ofMinor(account.currency(), 0));
        var statement = new StatementEntity(
                Ids.next(),
                statements.nextNumber(today),
                account.id(),
                period,
                Figures.of(opening, entries, credit),
                entries,
                Makers.of(caller),
                clock.now());
        statements.persist(statement);
        announcer.drawn(statement);
        audit.record("statement.draw", "statement", statement.id(), Map.of("number", statement.number()));
        return statement;
    }
}
