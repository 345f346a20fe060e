package io.salesdesk.order.numbering;

/** A series of document numbers, counted per year. */
public enum Series {
    /** Drawn in blocks: a number costs an order almost no round trip. */
    ORDER("SO", "order_number", 100),
    PROJECT_REGISTRATION("PR", "project_registration_number", 1),
    SPECIAL_PRICE("SP", "special_price_number", 1),
    CONTRACT("CT", "contract_number", 1);

    private final String prefix;
    private final String sequence;
    private final int blockSize;

    Series(String prefix, String sequence, int blockSize) {
        this.prefix = prefix;
        this.sequence = sequence;
        this.blockSize = blockSize;
    }

    String number(int year, long n) {
        return "%s-%d-%06d".formatted(prefix, year, n);
    }

    String sequence(int year) {
        return sequence + "_" + year;
    }

    /** The increment of the sequences. */
    int blockSize() {
        return blockSize;
    }
}
