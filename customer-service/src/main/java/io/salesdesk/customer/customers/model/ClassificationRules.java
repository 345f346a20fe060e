package io.salesdesk.customer.customers.model;

import java.util.List;

/** The rulebook of classes and credit standings, in the order in which the rules are asked (CUS-09, CUS-10). */
public final class ClassificationRules {

    private static final List<ClassificationRule> ALL = List.of(
            new ClassificationGivesItsReason(),
            new ClassificationHoldsAtLeastToday(),
            new WhoAskedOrInvestigatedDoesNotClassify(),
            new GoodStandingFollowsAGoodInvestigation());

    private ClassificationRules() {}

    public static List<ClassificationRule> all() {
        return ALL;
    }
}
