package io.salesdesk.customer.investigations.rest;

import io.salesdesk.customer.investigations.model.Conclusion;
import io.salesdesk.customer.investigations.model.Findings;
import io.salesdesk.customer.investigations.persistence.CreditInvestigationEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credit investigation as clients see it.
 *
 * @param missing what the report still lacks
 * @param investigators everybody who had a part in it; none of them concludes it or sets the customer's class
 * @param validUntil the last day on which the conclusion holds
 * @param confidential what was found out, and why it was concluded so; null for who may not see it
 */
public record InvestigationView(
        UUID id,
        long version,
        String number,
        UUID customerId,
        CreditInvestigationEntity.State state,
        List<Findings.Point> missing,
        List<UUID> investigators,
        Instant openedAt,
        @Nullable UUID reportedBy,
        @Nullable Instant reportedAt,
        @Nullable Conclusion conclusion,
        @Nullable LocalDate validUntil,
        @Nullable UUID concludedBy,
        @Nullable UUID onBehalfOf,
        @Nullable Instant concludedAt,
        @Nullable Confidential confidential)
        implements Resource {

    public record Confidential(
            @Nullable String assets,
            @Nullable String salesAbility,
            @Nullable String liabilities,
            @Nullable String credit,
            @Nullable String others,
            @Nullable String reason) {}

    static InvestigationView of(CreditInvestigationEntity investigation, boolean mayKnow) {
        var findings = investigation.findings();
        return new InvestigationView(
                investigation.id(),
                investigation.version(),
                investigation.number(),
                investigation.customerId(),
                investigation.state(),
                findings.missing(),
                investigation.investigators(),
                investigation.openedAt(),
                investigation.reportedBy(),
                investigation.reportedAt(),
                investigation.conclusion(),
                investigation.validUntil(),
                investigation.concludedBy(),
                investigation.onBehalfOf(),
                investigation.concludedAt(),
                mayKnow
                        ? new Confidential(
                                findings.assets(),
                                findings.salesAbility(),
                                findings.liabilities(),
                                findings.credit(),
                                findings.others(),
                                investigation.reason())
                        : null);
    }
}
