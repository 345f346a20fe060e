package io.salesdesk.customer.investigations.application;

import io.salesdesk.customer.customers.application.InvestigationsOnFile;
import io.salesdesk.customer.customers.model.CreditBasis;
import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.persistence.CreditInvestigations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the customers' side what was concluded last. */
@ApplicationScoped
class ConclusionsOnFile implements InvestigationsOnFile {

    private final CreditInvestigations investigations;

    ConclusionsOnFile(CreditInvestigations investigations) {
        this.investigations = investigations;
    }

    @Override
    public CreditBasis.@Nullable Investigation newest(UUID customerId) {
        return investigations
                .newestConclusionOf(customerId)
                .map(concluded -> new CreditBasis.Investigation(
                        concluded.conclusion() == Conclusion.CREDITWORTHY,
                        concluded.validUntil(),
                        Set.copyOf(concluded.investigators())))
                .orElse(null);
    }
}
