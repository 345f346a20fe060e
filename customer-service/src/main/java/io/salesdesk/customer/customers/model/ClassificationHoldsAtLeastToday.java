package io.salesdesk.customer.customers.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is over already is no class; a customer without one counts as small. */
final class ClassificationHoldsAtLeastToday implements ClassificationRule {

    @Override
    public String sentence() {
        return "A class holds at least on the day on which it is set.";
    }

    @Override
    public String code() {
        return "classification-holds-at-least-today";
    }

    @Override
    public String requirement() {
        return "CUS-09";
    }

    @Override
    public @Nullable String setting() {
        return null;
    }

    @Override
    public String refusal() {
        return "classification-is-over";
    }

    @Override
    public Optional<CustomerRejection> refuses(Case classification) {
        var until = classification.wanted().validUntil();
        return until != null && until.isBefore(classification.today())
                ? Optional.of(new CustomerRejection.ClassificationIsOver(until.toString()))
                : Optional.empty();
    }
}
