package io.salesdesk.billing.release.rest;

import io.salesdesk.billing.release.model.EffectiveKind;
import io.salesdesk.billing.release.model.Evidence;
import io.salesdesk.billing.release.model.Grant;
import io.salesdesk.billing.release.model.LiftedBy;
import io.salesdesk.billing.release.model.ReleaseRules;
import io.salesdesk.billing.release.model.ShipmentHold;
import io.salesdesk.billing.release.persistence.ShipmentReleaseEntity;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import io.salesdesk.platform.rest.Resource;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a shipment may leave, and why.
 *
 * @param id the shipment's
 * @param state HELD, RELEASED, DEPARTED or WITHDRAWN
 * @param hold why it waits and what would lift that, absent otherwise
 * @param grant the grant that it holds or used up, absent without one
 */
public record ShipmentReleaseView(
        UUID id,
        long version,
        String number,
        UUID orderId,
        int orderRevision,
        UUID customerId,
        Money amount,
        String state,
        Instant requestedAt,
        @Nullable Instant decidedAt,
        @Nullable HoldView hold,
        @Nullable GrantView grant)
        implements Resource {

    /**
     * @param missing posted money that would release it
     * @param requirement the rule's id in the catalogue of requirements
     */
    public record HoldView(
            Money missing,
            EffectiveKind effectiveKind,
            String rule,
            String requirement,
            String refusal,
            SortedSet<LiftedBy> liftedBy) {

        static HoldView of(ShipmentHold hold) {
            return new HoldView(
                    hold.missing(),
                    hold.effectiveKind(),
                    hold.rule(),
                    ReleaseRules.requirementOf(hold.rule()),
                    hold.refusal(),
                    new TreeSet<>(hold.liftedBy()));
        }
    }

    public record GrantView(
            UUID releaseId,
            Money amount,
            EffectiveKind effectiveKind,
            String rule,
            List<Evidence> evidence,
            String policyVersion,
            Instant releasedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static GrantView of(ShipmentReleaseEntity release) {
            Grant grant = release.grant();
            return new GrantView(
                    release.id(),
                    grant.amount(),
                    grant.effectiveKind(),
                    grant.rule(),
                    grant.evidence(),
                    grant.policyVersion(),
                    release.releasedAt(),
                    release.endedAt(),
                    release.endReason());
        }
    }

    static ShipmentReleaseView of(ShipmentRequestEntity request) {
        var hold = request.hold();
        var release = request.currentRelease();
        return new ShipmentReleaseView(
                request.id(),
                request.version(),
                request.number(),
                request.orderId(),
                request.orderRevision(),
                request.accountId(),
                request.amount(),
                request.state(),
                request.requestedAt(),
                request.decidedAt(),
                hold == null ? null : HoldView.of(hold),
                release == null ? null : GrantView.of(release));
    }
}
