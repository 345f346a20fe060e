package io.salesdesk.fulfilment.shipment.model;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, perhaps on behalf of an absent colleague (ORD-34). An act is the act of both: neither may be the second
 * person to it.
 */
public record Actor(UUID person, @Nullable UUID onBehalfOf) {

    public static Actor of(UUID person) {
        return new Actor(person, null);
    }

    public Set<UUID> involved() {
        return onBehalfOf == null
                ? Set.of(person)
                : Stream.of(person, onBehalfOf).collect(Collectors.toSet());
    }

    public boolean sharesSomebodyWith(Actor other) {
        return isAmong(other.involved());
    }

    public boolean isAmong(Set<UUID> people) {
        return involved().stream().anyMatch(people::contains);
    }
}
