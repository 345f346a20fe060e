package io.salesdesk.order.ordering.model;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose act it is.
 *
 * @param onBehalfOf the absent colleague whose authority was used (ORD-34)
 */
public record Actor(UUID personId, @Nullable UUID onBehalfOf) {

    public static Actor of(UUID personId) {
        return new Actor(personId, null);
    }

    /** Everybody who counts as the maker or checker of the act (ORD-43). */
    public Set<UUID> involved() {
        return Stream.of(personId, onBehalfOf == null ? personId : onBehalfOf).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAlso(Actor other) {
        return other.involved().stream().anyMatch(involved()::contains);
    }

    public boolean isAlso(UUID person) {
        return involved().contains(person);
    }
}
