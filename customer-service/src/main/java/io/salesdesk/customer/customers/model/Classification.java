package io.salesdesk.customer.customers.model;

import io.salesdesk.platform.decision.Decision;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's class, credit standing and flags as the regional manager sets them, with a reason (CUS-09, A-21).
 *
 * @param largeVolume a customer of large volume (大客户量), which shipment on credit asks for
 * @param inAdjustment the customer is in an adjustment period (调整期); its orders go through the regional manager
 * @param validUntil the last day on which the class holds; afterwards it counts as stale, null when it does not end
 */
public record Classification(
        CustomerClass customerClass,
        CreditStanding creditStanding,
        boolean largeVolume,
        boolean inAdjustment,
        @Nullable LocalDate validUntil,
        String reason) {

    /** Whose proposal is on the table; empty sets when nobody asked. */
    public record Request(Set<UUID> requestedBy, @Nullable UUID investigatedBy) {

        public static final Request NONE = new Request(Set.of(), null);
    }

    /** What follows when it is accepted. */
    public record Classified(Classification classification) {}

    /**
     * @param basis what the credit standing rests on
     * @param deciders everybody whose act the decision is: who acts, and on whose behalf
     */
    public Decision<Classified> decide(Request request, CreditBasis basis, Set<UUID> deciders, LocalDate today) {
        var wanted = new ClassificationRule.Case(this, request, basis, deciders, today);
        for (var rule : ClassificationRules.all()) {
            var refusal = rule.refuses(wanted);
            if (refusal.isPresent()) {
                return Decision.reject(refusal.get());
            }
        }
        return Decision.accept(new Classified(this));
    }
}
