package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.List;

/** One rule about the course of a case: what follows by it when the order's money or shipments have changed. */
interface CourseRule extends Rule {

    List<DunningCase.Event> review(Course course);
}
