package io.salesdesk.reporting.file.model;

/** What one event says about a subject, as far as it is used here. */
public interface Fact {

    Origin origin();

    /**
     * Facts of one slot speak of the same thing, and the one with the highest sequence holds. A slot is filled from one
     * type of event of one aggregate, so that sequences are comparable.
     */
    String slot();
}
