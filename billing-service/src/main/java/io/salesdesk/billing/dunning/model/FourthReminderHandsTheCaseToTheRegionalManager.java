package io.salesdesk.billing.dunning.model;

import java.util.List;

/** Whatever became of the reminders before. */
final class FourthReminderHandsTheCaseToTheRegionalManager implements SendingRule {

    @Override
    public String sentence() {
        return "With the fourth reminder the regional manager takes the case over, and nothing more is sent automatically.";
    }

    @Override
    public String code() {
        return "fourth-reminder-hands-the-case-to-the-regional-manager";
    }

    @Override
    public String requirement() {
        return "BIL-06";
    }

    @Override
    public List<DunningCase.Event> send(List<Step> due) {
        return due.getLast().number() == DunningPlan.STEPS ? List.of(new DunningCase.Event.CaseEscalated()) : List.of();
    }
}
