package io.salesdesk.customer.customers.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 首次非现款交易前进行信用调查; not needed if cash from the start. */
final class GoodStandingFollowsAGoodInvestigation implements ClassificationRule {

    @Override
    public String sentence() {
        return "A customer that does not pay cash has a good credit standing only after an investigation concluded that it is creditworthy.";
    }

    @Override
    public String code() {
        return "good-standing-follows-a-good-investigation";
    }

    @Override
    public String requirement() {
        return "CUS-10";
    }

    @Override
    public @Nullable String setting() {
        return null;
    }

    @Override
    public String refusal() {
        return "good-credit-standing-needs-investigation";
    }

    @Override
    public Optional<CustomerRejection> refuses(Case classification) {
        return switch (classification.wanted().creditStanding()) {
            case NONE -> Optional.empty();
            case GOOD ->
                classification.basis().supportsGoodStanding(classification.today())
                        ? Optional.empty()
                        : Optional.of(new CustomerRejection.GoodStandingNeedsInvestigation(
                                classification.basis().onFile(classification.today())));
        };
    }
}
