package io.salesdesk.customer.customers.model;

import io.salesdesk.platform.decision.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One rule of setting a class and a credit standing; all of them stand in {@link ClassificationRules}. */
public interface ClassificationRule extends Rule {

    Optional<CustomerRejection> refuses(Case classification);

    /**
     * A classification that is about to be set.
     *
     * @param basis what its credit standing rests on
     * @param deciders everybody whose act the decision is: who acts, and on whose behalf
     * @param today the business date
     */
    record Case(
            Classification wanted,
            Classification.Request request,
            CreditBasis basis,
            Set<UUID> deciders,
            LocalDate today) {

        Set<UUID> excluded() {
            var excluded = new HashSet<>(request.requestedBy());
            if (request.investigatedBy() != null) {
                excluded.add(request.investigatedBy());
            }
            excluded.addAll(basis.investigators());
            return excluded;
        }
    }
}
