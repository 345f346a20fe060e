package io.salesdesk.customer.organisation.rest;

import io.salesdesk.customer.organisation.model.Role;
import io.salesdesk.customer.organisation.persistence.PersonEntity;
import io.salesdesk.platform.rest.Resource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param mobile null for who may not see how colleagues are reached, as {@code email}
 */
public record PersonView(
        UUID id,
        long version,
        String number,
        String username,
        String name,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        List<Role> roles,
        @Nullable String mobile,
        @Nullable String email,
        boolean active)
        implements Resource {

    static PersonView of(PersonEntity person, boolean withContactData) {
        return new PersonView(
                person.id(),
                person.version(),
                person.number(),
                person.username(),
                person.name(),
                person.officeId(),
                person.regionId(),
                List.copyOf(person.roles()),
                withContactData ? person.mobile() : null,
                withContactData ? person.email() : null,
                person.active());
    }
}
