package io.salesdesk.customer.customers.model;

import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second pair of eyes. */
final class WhoAskedOrInvestigatedDoesNotClassify implements ClassificationRule {

    @Override
    public String sentence() {
        return "Who asked for a class, or had a part in the credit investigation, does not set it.";
    }

    @Override
    public String code() {
        return "who-asked-or-investigated-does-not-classify";
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
        return "classifier-requested-or-investigated";
    }

    @Override
    public Optional<CustomerRejection> refuses(Case classification) {
        return Collections.disjoint(classification.excluded(), classification.deciders())
                ? Optional.empty()
                : Optional.of(new CustomerRejection.ClassifierRequestedOrInvestigated());
    }
}
