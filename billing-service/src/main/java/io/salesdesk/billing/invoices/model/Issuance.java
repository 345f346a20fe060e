package io.salesdesk.billing.invoices.model;

import io.salesdesk.billing.remittances.model.Maker;
import java.time.Instant;

/** That and by whom it was issued, under which number. */
public record Issuance(InvoiceKind kind, InvoiceNumber number, Maker issuedBy, Instant issuedAt) {}
