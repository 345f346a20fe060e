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
 */
public record OrderContext(Instant now, LocalDate today, BigDecimal maxLineQuantity) {}
