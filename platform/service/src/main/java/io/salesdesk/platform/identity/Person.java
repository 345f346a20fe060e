package io.salesdesk.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the company as the directory knows them.
 *
 * @param number the staff number
 * @param officeId null for people who belong to no office, such as the general manager
 * @param roles as in the directory; the roles that count for a request are those of the token
 */
public record Person(
        UUID id,
        String number,
        String username,
        String name,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        Set<String> roles,
        boolean active) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
