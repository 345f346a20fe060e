package io.salesdesk.story;

import java.util.Set;
import java.util.UUID;

/** Somebody of the sample company. */
public record Person(
        UUID id, String number, String username, String name, Set<String> roles, String office, String region) {

    public Person {
        roles = Set.copyOf(roles);
    }

    boolean is(String role) {
        return roles.contains(role);
    }
}
