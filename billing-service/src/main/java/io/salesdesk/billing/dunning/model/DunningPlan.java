package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When the steps of a case fall due: 一天催一次,连续催三天,隔四天再催一次 (BIL-06), on days 1, 2, 3 and 7.
 *
 * @param gapDays from the third to the fourth step; 5 is the strict reading of 隔四天
 * @param mode which days count after the first
 */
public record DunningPlan(int gapDays, Mode mode) {

    /** The number of steps; the last one escalates. */
    public static final int STEPS = 4;

    public DunningPlan {
        if (gapDays < 1) {
            throw new IllegalArgumentException("dunning.gapDays must be at least 1");
        }
    }

    /** Day 1 is a working day in either. */
    public enum Mode {
        /** Every day counts, weekends and holidays too. */
        CALENDAR,
        /** Working days count. */
        WORKING
    }

    /** The dates of the steps of a claim that arose on the date. */
    public List<LocalDate> dates(LocalDate arose, WorkingCalendar calendar) {
        return datesFrom(DunningRules.FIRST_REMINDER.date(arose, calendar), calendar);
    }

    private List<LocalDate> datesFrom(LocalDate first, WorkingCalendar calendar) {
        return DunningRules.RHYTHM
                .daysAfterTheFirst(gapDays)
                .mapToObj(days -> DunningRules.DAYS.after(first, days, mode, calendar))
                .toList();
    }

    /**
     * Where the steps come to lie after a pause: those that are left move by its length. While the first one is among them
     * it stays on a working day, and the others keep their distance from it.
     *
     * @param steps all four; what was due on the day on which the pause began was not sent
     * @param resumedOn the day on which the pause ended
     */
    List<Step> moved(List<Step> steps, LocalDate pausedOn, LocalDate resumedOn, WorkingCalendar calendar) {
        var first = steps.getFirst();
        if (first.isPending()) {
            var day = DunningRules.FIRST_REMINDER.moved(moved(first.due(), pausedOn, resumedOn, calendar), calendar);
            var dates = datesFrom(day, calendar);
            return steps.stream()
                    .map(step -> step.movedTo(dates.get(step.number() - 1)))
                    .toList();
        }
        return steps.stream()
                .map(step -> step.isPending() ? step.movedTo(moved(step.due(), pausedOn, resumedOn, calendar)) : step)
                .toList();
    }

    private LocalDate moved(LocalDate due, LocalDate pausedOn, LocalDate resumedOn, WorkingCalendar calendar) {
        return switch (mode) {
            case CALENDAR -> due.plusDays(ChronoUnit.DAYS.between(pausedOn, resumedOn));
            case WORKING -> {
                var length = (int) pausedOn.datesUntil(resumedOn)
                        .filter(calendar::isWorkingDay)
                        .count();
                yield DunningRules.DAYS.after(calendar.onOrAfter(due), length, mode, calendar);
            }
        };
    }
}
