package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;

/** Who has been reminded in vain gets goods for posted money only. */
final class EscalatedCaseImposesPaymentFirst implements Rule {

    @Override
    public String sentence() {
        return "A case that went to the regional manager puts the customer on payment-first until a manager lifts it.";
    }

    @Override
    public String code() {
        return "escalated-case-imposes-payment-first";
    }

    @Override
    public String requirement() {
        return "A-01";
    }

    boolean imposesPaymentFirst(DunningCase.Event event) {
        return event instanceof DunningCase.Event.CaseEscalated;
    }
}
