package io.salesdesk.billing.statements.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.statements.model.StatementRejection;
import io.salesdesk.billing.statements.model.StatementState;
import io.salesdesk.billing.statements.persistence.StatementEntity;
import io.salesdesk.billing.statements.persistence.StatementRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements of customers within the caller's scope. */
@ApplicationScoped
public class FindStatement {

    private final StatementRepository statements;
    private final AccountAccess accounts;
    private final Authority authority;

    FindStatement(StatementRepository statements, AccountAccess accounts, Authority authority) {
        this.statements = statements;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** The id behind an id or a number. */
    public UUID idOf(String idOrNumber) {
        return statements
                .resolve(idOrNumber)
                .orElseThrow(() -> new RejectedException(new StatementRejection.StatementUnknown()));
    }

    public StatementEntity visible(String idOrNumber) {
        return statements
                .findByIdOptional(idOf(idOrNumber))
                .filter(statement -> accounts.isVisible(statement.accountId()))
                .orElseThrow(() -> new RejectedException(new StatementRejection.StatementUnknown()));
    }

    public List<StatementEntity> page(
            @Nullable UUID customerId, @Nullable StatementState state, @Nullable UUID before, int limit) {
        return statements.page(authority.scope(), customerId, state, before, limit);
    }
}
