package io.salesdesk.billing.credit.application;

import io.salesdesk.billing.credit.persistence.CreditGrantRepository;
import io.salesdesk.billing.release.application.UnpaidReleases;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever granted an unpaid release does not lift the payment-first that came of it. */
@ApplicationScoped
class Granters implements UnpaidReleases {

    private final CreditGrantRepository grants;

    Granters(CreditGrantRepository grants) {
        this.grants = grants;
    }

    @Override
    public boolean granted(UUID customerId, @Nullable UUID orderId, Set<UUID> people) {
        return grants.behindUnpaid(customerId, orderId).stream().anyMatch(grant -> {
            var by = grant.decidedBy();
            return by != null
                    && (people.contains(by.personId())
                            || (by.onBehalfOf() != null && people.contains(by.onBehalfOf())));
        });
    }
}
