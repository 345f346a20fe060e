package io.salesdesk.reporting.file.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a fact comes from.
 *
 * @param sequence the event's number within its aggregate
 * @param businessDate the business date it happened on, in the company's zone
 * @param publishedAt when it was published, real time
 */
public record Origin(long sequence, LocalDate businessDate, Instant publishedAt) {}
