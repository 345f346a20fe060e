package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.statements.model.Statement;
import io.salesdesk.billing.statements.model.StatementDecisions;
import io.salesdesk.billing.statements.model.StatementRejection;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.billing.statements.persistence.StatementRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the use cases on statements share: finding one under its account's lock, and carrying a decision out. */
@ApplicationScoped
class StatementDesk {

    private final StatementRepository statements;
    private final AccountAccess accounts;
    private final StatementAnnouncer announcer;
    private final BusinessClock clock;

    StatementDesk(
            StatementRepository statements, AccountAccess accounts, StatementAnnouncer announcer, BusinessClock clock) {
        this.statements = statements;
        this.accounts = accounts;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** The statement within the caller's scope, loaded after its account was locked. */
    StatementEntity open(UUID statementId) {
        var account = statements
                .accountOf(statementId)
                .filter(accounts::isVisible)
                .map(accounts::locked)
                .orElseThrow(() -> new RejectedException(new StatementRejection.StatementUnknown()));
        var statement = statements.findById(statementId);
        if (!statement.accountId().equals(account.id())) {
            throw new IllegalStateException("Statement " + statement.number() + " moved to another account");
        }
        return statement;
    }

    /** Decides, stores and publishes what follows. */
    void carryOut(StatementEntity statement, Statement.Command command) {
        for (var event :
                StatementDecisions.decide(statement.statement(), command).orThrow()) {
            statement.apply(event, clock.now());
            announcer.announce(statement, event);
        }
    }
}
