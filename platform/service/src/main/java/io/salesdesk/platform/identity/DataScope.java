package io.salesdesk.platform.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records a caller may touch with a command: the union over the caller's roles that permit it.
 *
 * @param all everything
 * @param regions records of these regions
 * @param offices records of these offices
 * @param owners records that these persons own
 */
public record DataScope(boolean all, Set<UUID> regions, Set<UUID> offices, Set<UUID> owners) {

    public static final DataScope EVERYTHING = new DataScope(true, Set.of(), Set.of(), Set.of());

    /** The arrays {@code regions}, {@code offices} and {@code owners} of a query's {@code array_holds} conditions. */
    public Map<String, Object> parameters() {
        return Map.of(
                "regions", regions.toArray(UUID[]::new),
                "offices", offices.toArray(UUID[]::new),
                "owners", owners.toArray(UUID[]::new));
    }

    public boolean permits(@Nullable UUID region, @Nullable UUID office, @Nullable UUID owner) {
        return all
                || (region != null && regions.contains(region))
                || (office != null && offices.contains(office))
                || (owner != null && owners.contains(owner));
    }
}
