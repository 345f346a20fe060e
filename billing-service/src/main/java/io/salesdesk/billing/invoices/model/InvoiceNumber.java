package io.salesdesk.billing.invoices.model;

/**
 * The internal number of an invoice: gapless per series and year.
 *
 * @param serial counted from 1
 */
public record InvoiceNumber(String series, int year, long serial) {

    /** As people write it, such as {@code IV-2026-000123}. */
    public String text() {
        return "%s-%d-%06d".formatted(series, year, serial);
    }
}
