package io.salesdesk.reporting.sales.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the daily report closes: what is confirmed from that time on is reported the next day, as a correction.
 *
 * @param time in the company's zone
 */
public record CutOff(LocalTime time, ZoneId zone) {

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public Instant closingOf(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
