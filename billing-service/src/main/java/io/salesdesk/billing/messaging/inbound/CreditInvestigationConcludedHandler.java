package io.salesdesk.billing.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.billing.accounts.persistence.AccountRepository;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import io.salesdesk.platform.messaging.RowLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the customer was found creditworthy; without that no credit is granted (CUS-10). */
@ApplicationScoped
class CreditInvestigationConcludedHandler implements EventHandler<CreditInvestigationConcludedHandler.Data> {

    private final AccountRepository accounts;

    CreditInvestigationConcludedHandler(AccountRepository accounts) {
        this.accounts = accounts;
    }

    enum Conclusion {
        CREDITWORTHY,
        NOT_CREDITWORTHY
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(
            UUID customerId,
            Conclusion conclusion,
            Instant concludedAt,
            @Nullable LocalDate validUntil) {}

    @Override
    public String type() {
        return "salesdesk.customer.CreditInvestigationConcluded.v1";
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
        // Each investigation is its own aggregate, so an older conclusion may arrive after a younger one.
        if (!account.get()
                .investigated(data.conclusion() == Conclusion.CREDITWORTHY, data.concludedAt(), data.validUntil())) {
            return Outcome.stale("a younger investigation is known");
        }
        return Outcome.APPLIED;
    }
}
