package io.salesdesk.customer.delegations.application;

import io.salesdesk.customer.delegations.model.DelegationRejection;
import io.salesdesk.customer.delegations.persistence.DelegationEntity;
import io.salesdesk.customer.delegations.persistence.Delegations;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A delegation that the caller gave or was given; an administrator sees all. */
@ApplicationScoped
public class FindDelegation {

    private final Delegations delegations;

    FindDelegation(Delegations delegations) {
        this.delegations = delegations;
    }

    /** @throws RejectedException (404) also for a delegation between others */
    public DelegationEntity visible(UUID id, UUID person, boolean seesAll) {
        return delegations
                .findByIdOptional(id)
                .filter(found -> seesAll
                        || found.fromPerson().equals(person)
                        || found.toPerson().equals(person))
                .orElseThrow(() -> new RejectedException(new DelegationRejection.DelegationNotFound(id.toString())));
    }
}
