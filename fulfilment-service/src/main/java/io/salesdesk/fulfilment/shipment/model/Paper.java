package io.salesdesk.fulfilment.shipment.model;

import org.jspecify.annotations.Nullable;

/**
 * A paper that travels with the goods (随货).
 *
 * @param number of the document
 * @param batch the batch that a test report is about, null for other papers
 */
public record Paper(
        Kind kind, @Nullable String number, @Nullable String batch) {

    /** The kinds of papers. An invoice is one of them so that it can be refused by its name. */
    public enum Kind {
        OUTBOUND_DOCUMENT,
        TEST_REPORT,
        CONTRACT,
        INVOICE,
        OTHER
    }
}
