package io.salesdesk.customer.customers.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who relies on a class later must be able to read why it was set. */
final class ClassificationGivesItsReason implements ClassificationRule {

    @Override
    public String sentence() {
        return "A class and a credit standing are set with a reason.";
    }

    @Override
    public String code() {
        return "classification-gives-its-reason";
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
        return "classification-needs-reason";
    }

    @Override
    public Optional<CustomerRejection> refuses(Case classification) {
        return classification.wanted().reason().isBlank()
                ? Optional.of(new CustomerRejection.ClassificationNeedsReason())
                : Optional.empty();
    }
}
