package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.Instant;
import java.util.UUID;

/** By which credit invoice, why, and who asked for it and did it. */
public record Reversal(UUID creditInvoiceId, String reason, Maker askedBy, Maker reversedBy, Instant reversedAt) {}
