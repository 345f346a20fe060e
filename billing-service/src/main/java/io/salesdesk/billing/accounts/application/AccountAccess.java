package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.AccountRejection;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those of the accounts that the caller reaches with one of the commands. */
    public Set<UUID> reached(Set<UUID> customerIds, String... commands) {
        var scopes = Arrays.stream(commands).map(authority::scope).toList();
        return accounts.list("array_holds_key(?1, id)", (Object) customerIds.toArray(UUID[]::new)).stream()
                .filter(account -> scopes.stream().anyMatch(scope -> permits(scope, account)))
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    private boolean inScope(Account account) {
        return permits(authority.scope(), account);
    }

    private static boolean permits(DataScope scope, Account account) {
        return scope.permits(account.regionId(), account.officeId(), account.salespersonId());
    }
}
