package io.salesdesk.billing.dunning.model;

import io.salesdesk.platform.clock.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

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
        var first = calendar.plusWorkingDays(arose, 1);
        return IntStream.of(0, 1, 2, 2 + gapDays)
                .mapToObj(days -> plus(first, days, calendar))
                .toList();
    }

    /**
     * Where a step comes to lie after a pause.
     *
     * @param step 1 to 4
     * @param due where it lay
     * @param pausedOn the day on which the pause began; what was due then was not sent
     * @param resumedOn the day on which it ended
     */
    LocalDate moved(int step, LocalDate due, LocalDate pausedOn, LocalDate resumedOn, WorkingCalendar calendar) {
        return switch (mode) {
            case CALENDAR -> {
                var moved = due.plusDays(ChronoUnit.DAYS.between(pausedOn, resumedOn));
                yield step == 1 ? calendar.onOrAfter(moved) : moved;
            }
            case WORKING -> {
                var length = (int) pausedOn.datesUntil(resumedOn)
                        .filter(calendar::isWorkingDay)
                        .count();
                yield plus(calendar.onOrAfter(due), length, calendar);
            }
        };
    }

    private LocalDate plus(LocalDate day, int days, WorkingCalendar calendar) {
        return switch (mode) {
            case CALENDAR -> day.plusDays(days);
            case WORKING -> days == 0 ? day : calendar.plusWorkingDays(day, days);
        };
    }
}
