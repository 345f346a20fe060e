package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.decision.Rule;
import java.util.stream.IntStream;

/** 一天催一次,连续催三天,隔四天再催一次. */
final class RemindersGoOutOnThreeDaysRunningAndOnceMoreAfterAGap implements Rule {

    @Override
    public String sentence() {
        return "The customer is reminded once a day for three days, and once more four days later: on days 1, 2, 3 and 7.";
    }

    @Override
    public String code() {
        return "reminders-go-out-on-three-days-running-and-once-more-after-a-gap";
    }

    @Override
    public String requirement() {
        return "BIL-06";
    }

    @Override
    public String setting() {
        return "dunning.gapDays";
    }

    /** How many days after the first each reminder lies. */
    IntStream daysAfterTheFirst(int gapDays) {
        return IntStream.of(0, 1, 2, 2 + gapDays);
    }
}
