package io.salesdesk.customer.investigations.model;

import java.util.List;

/** The rulebook of concluding a credit investigation, in the order in which the rules are asked (CUS-10). */
public final class InvestigationRules {

    private static final List<InvestigationRule> ALL =
            List.of(new WhoInvestigatedDoesNotConclude(), new ConclusionSaysWhy(), new ConclusionHoldsAtLeastToday());

    private InvestigationRules() {}

    public static List<InvestigationRule> all() {
        return ALL;
    }
}
