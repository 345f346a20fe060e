package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.credit.model.CreditRejection;
import io.salesdesk.billing.credit.persistence.CreditGrantEntity;
import io.salesdesk.billing.credit.persistence.CreditGrantRepository;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credit grants of customers within the caller's scope. */
@ApplicationScoped
public class FindGrant {

    private final CreditGrantRepository grants;
    private final AccountAccess accounts;
    private final Authority authority;

    FindGrant(CreditGrantRepository grants, AccountAccess accounts, Authority authority) {
        this.grants = grants;
        this.accounts = accounts;
        this.authority = authority;
    }

    public CreditGrantEntity visible(UUID grantId) {
        return grants.findByIdOptional(grantId)
                .filter(grant -> accounts.isVisible(grant.accountId()))
                .orElseThrow(() -> new RejectedException(new CreditRejection.GrantUnknown()));
    }

    public List<CreditGrantEntity> page(
            @Nullable UUID customerId,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable String state,
            @Nullable UUID before,
            int limit) {
        return grants.page(authority.scope(), customerId, orderId, shipmentId, state, before, limit);
    }
}
