package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remittances as the caller may see them: those of customers within their scope, and to those who match money also what
 * belongs to nobody yet.
 */
@ApplicationScoped
public class FindRemittance {

    private static final String MATCH = "remittance.match";

    private final RemittanceRepository remittances;
    private final AccountAccess accounts;
    private final Authority authority;

    FindRemittance(RemittanceRepository remittances, AccountAccess accounts, Authority authority) {
        this.remittances = remittances;
        this.accounts = accounts;
        this.authority = authority;
    }

    /** The id behind an id or a number. */
    public UUID idOf(String idOrNumber) {
        return remittances
                .resolve(idOrNumber)
                .orElseThrow(() -> new RejectedException(new RemittanceRejection.RemittanceUnknown()));
    }

    public RemittanceEntity visible(String idOrNumber) {
        return remittances
                .findByIdOptional(idOf(idOrNumber))
                .filter(this::isVisible)
                .orElseThrow(() -> new RejectedException(new RemittanceRejection.RemittanceUnknown()));
    }

    public List<RemittanceEntity> page(
            @Nullable UUID customerId, @Nullable String state, @Nullable UUID before, int limit) {
        return remittances.page(authority.scope(), authority.mayDo(MATCH), customerId, state, before, limit);
    }

    private boolean isVisible(RemittanceEntity remittance) {
        var customerId = remittance.accountId();
        return customerId == null ? authority.scope().all() || authority.mayDo(MATCH) : accounts.isVisible(customerId);
    }
}
