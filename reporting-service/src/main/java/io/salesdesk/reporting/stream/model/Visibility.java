package io.salesdesk.reporting.stream.model;

import io.salesdesk.reporting.orders.model.Attribution;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a row.
 *
 * @param attribution the row's own office, region and owner; null where they are those of {@code scopeOf}
 * @param scopeOf the record whose office, region and owner decide
 * @param command the row is for those who may give this {@linkplain #command command}, null for everyone who may read
 * @param excluded persons from whom it is hidden
 */
public record Visibility(
        @Nullable Attribution attribution,
        @Nullable UUID scopeOf,
        @Nullable String command,
        Set<UUID> excluded) {

    public Visibility {
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
    }

    public static Visibility of(Attribution attribution) {
        return new Visibility(attribution, null, null, Set.of());
    }

    /** What tells for whom a row is: everybody who may give the command, or those alone who may give it in the role. */
    public static String command(String command, @Nullable String role) {
        return role == null ? command : command + "@" + role;
    }
}
