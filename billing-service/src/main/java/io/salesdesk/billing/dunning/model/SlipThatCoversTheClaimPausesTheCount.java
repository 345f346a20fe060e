package io.salesdesk.billing.dunning.model;

import java.util.List;

/** What is due on the day on which the pause begins is not sent. */
final class SlipThatCoversTheClaimPausesTheCount implements CourseRule {

    @Override
    public String sentence() {
        return "A slip that covers the claim, or the release of reserved goods, pauses the count; the reminders that are left move by the length of the pause.";
    }

    @Override
    public String code() {
        return "slip-that-covers-the-claim-pauses-the-count";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public List<DunningCase.Event> review(Course course) {
        var claim = course.claim();
        var count = course.count();
        if (claim == null || count == null) {
            return List.of();
        }
        var pausedOn = count.pausedOn();
        if (pausedOn == null) {
            return claim.standsStill() ? List.of(new DunningCase.Event.CasePaused(course.today())) : List.of();
        }
        return claim.standsStill()
                ? List.of()
                : List.of(new DunningCase.Event.CaseResumed(
                        course.plan().moved(count.steps(), pausedOn, course.today(), course.calendar())));
    }
}
