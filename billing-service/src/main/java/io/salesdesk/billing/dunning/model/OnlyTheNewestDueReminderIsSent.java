package io.salesdesk.billing.dunning.model;

import java.util.ArrayList;
import java.util.List;

/** Nobody gets three reminders in one minute. */
final class OnlyTheNewestDueReminderIsSent implements SendingRule {

    @Override
    public String sentence() {
        return "After an outage only the newest reminder that is due is sent; the earlier ones are recorded as missed.";
    }

    @Override
    public String code() {
        return "only-the-newest-due-reminder-is-sent";
    }

    @Override
    public String requirement() {
        return "A-04";
    }

    @Override
    public List<DunningCase.Event> send(List<Step> due) {
        var newest = due.getLast();
        var events = new ArrayList<DunningCase.Event>();
        due.stream()
                .limit(due.size() - 1L)
                .forEach(step -> events.add(new DunningCase.Event.StepMissed(
                        step.number(), "step-" + newest.number() + "-was-due-already")));
        events.add(new DunningCase.Event.StepSent(newest.number(), newest.due()));
        return List.copyOf(events);
    }
}
