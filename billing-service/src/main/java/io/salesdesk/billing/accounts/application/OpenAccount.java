package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps one account per customer, as the customer archive describes it. */
@ApplicationScoped
public class OpenAccount {

    private final AccountRepository accounts;
    private final BusinessClock clock;

    OpenAccount(AccountRepository accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What billing needs of a customer. */
    public record Customer(
            UUID customerId,
            String number,
            String name,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID salespersonId,
            String currency) {}

    public void openOrDescribe(Customer customer) {
        var account = accounts.locked(customer.customerId()).orElseGet(() -> open(customer));
        describe(account, customer);
    }

    private Account open(Customer customer) {
        var account = new Account(customer.customerId(), customer.currency(), clock.now());
        account.classify(CustomerClass.SMALL, CreditStanding.NONE, false, null);
        describe(account, customer);
        accounts.persist(account);
        return account;
    }

    private static void describe(Account account, Customer customer) {
        account.describe(
                customer.number(),
                customer.name(),
                customer.officeId(),
                customer.regionId(),
                customer.salespersonId(),
                customer.currency());
    }
}
