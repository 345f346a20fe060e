package io.salesdesk.billing.credit.rest;

import io.salesdesk.billing.credit.persistence.CreditGrantEntity;
import io.salesdesk.billing.release.model.GrantDecider;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A credit grant.
 *
 * @param amount of the shipment for which it is
 * @param state REQUESTED, APPROVED, REJECTED, VOIDED, USED or SETTLED
 * @param decider the least authority that could grant it when it was asked for
 * @param endReason why it is void, or that what left on it is paid
 */
public record CreditGrantView(
        UUID id,
        long version,
        String state,
        UUID shipmentId,
        UUID orderId,
        int orderRevision,
        UUID customerId,
        Money amount,
        boolean urgent,
        String reason,
        GrantDecider decider,
        UUID requestedBy,
        Instant requestedAt,
        @Nullable DecisionView decision,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Resource {

    /** @param unpaidOrders how many orders of the customer were unpaid then */
    public record DecisionView(
            UUID decidedBy,
            @Nullable UUID onBehalfOf,
            @Nullable GrantDecider decidedAs,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Integer unpaidOrders) {

        static DecisionView of(CreditGrantEntity grant, Maker by) {
            return new DecisionView(
                    by.personId(),
                    by.onBehalfOf(),
                    grant.decidedAs(),
                    grant.decidedAt(),
                    grant.decisionReason(),
                    grant.unpaidOrders());
        }
    }

    static CreditGrantView of(CreditGrantEntity grant) {
        var decidedBy = grant.decidedBy();
        return new CreditGrantView(
                grant.id(),
                grant.version(),
                grant.state(),
                grant.shipmentId(),
                grant.orderId(),
                grant.orderRevision(),
                grant.accountId(),
                grant.amount(),
                grant.urgent(),
                grant.reason(),
                grant.decider(),
                grant.requestedBy().personId(),
                grant.requestedAt(),
                decidedBy == null ? null : DecisionView.of(grant, decidedBy),
                grant.endedAt(),
                grant.endReason());
    }
}
