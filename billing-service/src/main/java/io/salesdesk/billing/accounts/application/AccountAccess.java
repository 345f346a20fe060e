package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.AccountRejection;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Accounts as the caller of the current request may reach them. What is outside their scope does not exist for them. */
@ApplicationScoped
public class AccountAccess {

    private final AccountRepository accounts;
    private final Authority authority;

    AccountAccess(AccountRepository accounts, Authority authority) {
        this.accounts = accounts;
        this.authority = authority;
    }

    /** For a command that changes something: locked until the transaction ends. */
    public Account locked(UUID customerId) {
        return accounts.locked(customerId)
                .filter(this::inScope)
                .orElseThrow(() -> new RejectedException(new AccountRejection.AccountUnknown(customerId)));
    }

    public Account visible(UUID customerId) {
        return accounts.findByIdOptional(customerId)
                .filter(this::inScope)
                .orElseThrow(() -> new RejectedException(new AccountRejection.AccountUnknown(customerId)));
    }

    public boolean isVisible(UUID customerId) {
        return accounts.findByIdOptional(customerId).filter(this::inScope).isPresent();
    }

    private boolean inScope(Account account) {
        return authority.scope().permits(account.regionId(), account.officeId(), account.salespersonId());
    }
}
