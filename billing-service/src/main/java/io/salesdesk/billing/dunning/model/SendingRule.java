package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;

/** One rule about reminders that are due: what follows by it. */
interface SendingRule extends Rule {

    /** @param due the reminders that are due, at least one, by number */
    List<DunningCase.Event> send(List<Step> due);
}
