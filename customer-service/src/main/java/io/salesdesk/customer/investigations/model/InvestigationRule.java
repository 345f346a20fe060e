package io.salesdesk.customer.investigations.model;

import io.salesdesk.platform.decision.Rule;
import java.time.LocalDate;
import java.util.Optional;

/** One rule of the conclusion of a credit investigation; all of them stand in {@link InvestigationRules}. */
public interface InvestigationRule extends Rule {

    Optional<InvestigationRejection> refuses(
            CreditInvestigation.Reported investigation, CreditInvestigation.Conclude conclude, LocalDate today);
}
