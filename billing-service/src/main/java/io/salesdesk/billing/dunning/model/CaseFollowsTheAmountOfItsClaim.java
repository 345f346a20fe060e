package io.salesdesk.billing.dunning.model;

import java.util.List;

/** The count goes on as it was. */
final class CaseFollowsTheAmountOfItsClaim implements CourseRule {

    @Override
    public String sentence() {
        return "The customer is reminded of what is missing today: a part payment lowers the amount of the case.";
    }

    @Override
    public String code() {
        return "case-follows-the-amount-of-its-claim";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public List<DunningCase.Event> review(Course course) {
        var claim = course.claim();
        return claim == null || claim.amount().isEqual(course.known())
                ? List.of()
                : List.of(new DunningCase.Event.AmountChanged(claim.amount()));
    }
}
