package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;

/** One rule that a claim must pass before a case is opened about it. A new rule is a new class in {@link DunningRules}. */
interface OpeningRule extends Rule {

    /**
     * @param standing all claims of the order
     * @param caseIsOpen whether a case about another claim of the order is open
     */
    boolean lets(Claim claim, List<Claim> standing, boolean caseIsOpen);
}
