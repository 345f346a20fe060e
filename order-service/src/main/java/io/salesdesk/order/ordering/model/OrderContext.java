package io.salesdesk.order.ordering.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a decision needs beside order and command.
 *
 * @param now business instant of recording
 * @param today business date
 * @param maxLineQuantity above it a quantity is taken for a slip of the pen
 * @param grounds what is known of the things that the order rests on
 */
public record OrderContext(Instant now, LocalDate today, BigDecimal maxLineQuantity, Grounds grounds) {

    /** For decisions that rest on nothing. */
    public OrderContext(Instant now, LocalDate today, BigDecimal maxLineQuantity) {
        this(now, today, maxLineQuantity, Grounds.NONE);
    }

    public OrderContext on(Grounds known) {
        return new OrderContext(now, today, maxLineQuantity, known);
    }
}
