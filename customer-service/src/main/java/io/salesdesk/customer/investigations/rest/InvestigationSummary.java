package io.salesdesk.customer.investigations.rest;

import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the list of credit investigations. */
public record InvestigationSummary(
        UUID id,
        String number,
        UUID customerId,
        CreditInvestigationEntity.State state,
        Instant openedAt,
        @Nullable Instant reportedAt,
        @Nullable Conclusion conclusion,
        @Nullable LocalDate validUntil,
        @Nullable Instant concludedAt) {

    static InvestigationSummary of(CreditInvestigationEntity investigation) {
        return new InvestigationSummary(
                investigation.id(),
                investigation.number(),
                investigation.customerId(),
                investigation.state(),
                investigation.openedAt(),
                investigation.reportedAt(),
                investigation.conclusion(),
                investigation.validUntil(),
                investigation.concludedAt());
    }
}
