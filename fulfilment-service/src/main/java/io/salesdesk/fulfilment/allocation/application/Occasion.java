package io.salesdesk.fulfilment.allocation.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something happens.
 *
 * @param businessDate the date it counts for; of an event from elsewhere it is that event's
 * @param at the business instant
 */
public record Occasion(LocalDate businessDate, Instant at) {}
