package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CreditBasis;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was concluded about a customer's credit; answered by the investigations' side (CUS-10). */
public interface InvestigationsOnFile {

    /** The newest conclusion, whatever it says; null when there is none. */
    CreditBasis.@Nullable Investigation newest(UUID customerId);
}
