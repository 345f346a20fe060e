package io.salesdesk.billing.statements.model;

import java.time.LocalDate;

/** Business dates, both inclusive. */
public record Period(LocalDate from, LocalDate to) {

    boolean isOrdered() {
        return !to.isBefore(from);
    }
}
