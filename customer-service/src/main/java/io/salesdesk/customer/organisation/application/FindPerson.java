package io.salesdesk.customer.organisation.application;

import io.salesdesk.customer.organisation.model.OrganisationRejection;
import io.salesdesk.customer.organisation.persistence.People;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The person that a path names, by id or number. */
@ApplicationScoped
public class FindPerson {

    private final People people;

    FindPerson(People people) {
        this.people = people;
    }

    /** @throws RejectedException (404) */
    public PersonEntity byIdOrNumber(String idOrNumber) {
        return find(idOrNumber)
                .orElseThrow(() -> new RejectedException(new OrganisationRejection.PersonNotFound(idOrNumber)));
    }

    private Optional<PersonEntity> find(String idOrNumber) {
        UUID id;
        try {
            id = UUID.fromString(idOrNumber);
        } catch (IllegalArgumentException e) {
            return people.byNumber(idOrNumber);
        }
        return people.findByIdOptional(id);
    }
}
