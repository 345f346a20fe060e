package io.salesdesk.billing.messaging.inbound;

import io.salesdesk.billing.accounts.application.OpenAccount;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A new customer gets an account; what waited for it is applied in the same transaction. */
@ApplicationScoped
class CustomerRegisteredHandler implements EventHandler<CustomerData> {

    private final AccountRepository accounts;
    private final OpenAccount openAccount;

    CustomerRegisteredHandler(AccountRepository accounts, OpenAccount openAccount) {
        this.accounts = accounts;
        this.openAccount = openAccount;
    }

    @Override
    public String type() {
        return "salesdesk.customer.CustomerRegistered.v1";
    }

    @Override
    public Class<CustomerData> dataType() {
        return CustomerData.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<CustomerData> event) {
        return List.of(new RowLock(accounts, event.data().customerId()));
    }

    @Override
    public Set<UUID> brings(IncomingEvent<CustomerData> event) {
        return Set.of(event.data().customerId());
    }

    @Override
    public Outcome handle(IncomingEvent<CustomerData> event) {
        openAccount.openOrDescribe(event.data().toCustomer());
        return Outcome.APPLIED;
    }
}
