package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.billing.release.application.ClassifyCustomer;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Class and credit standing of a customer changed; waiting shipments are decided again. */
@ApplicationScoped
class CustomerClassifiedHandler implements EventHandler<CustomerClassifiedHandler.Data> {

    private final AccountRepository accounts;
    private final ClassifyCustomer classifyCustomer;

    CustomerClassifiedHandler(AccountRepository accounts, ClassifyCustomer classifyCustomer) {
        this.accounts = accounts;
        this.classifyCustomer = classifyCustomer;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID customerId,
            CustomerClass customerClass,
            CreditStanding creditStanding,
            boolean largeVolume,
            @Nullable LocalDate validUntil) {}

    @Override
    public String type() {
        return "salesdesk.customer.CustomerClassified.v1";
    }

    @Override
    public Class<Data> dataType() {
        return Data.class;
    }

    @Override
    public Collection<RowLock> locks(IncomingEvent<Data> event) {
        return List.of(new RowLock(accounts, event.data().customerId()));
    }

    @Override
    public Outcome handle(IncomingEvent<Data> event) {
        var data = event.data();
        var account = accounts.locked(data.customerId());
        if (account.isEmpty()) {
            return Outcome.early(data.customerId());
        }
        classifyCustomer.classify(
                account.get(), data.customerClass(), data.creditStanding(), data.largeVolume(), data.validUntil());
        return Outcome.APPLIED;
    }
}
