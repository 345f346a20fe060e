package io.salesdesk.customer.acting;

import io.salesdesk.platform.identity.Caller;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as a value: a use case can be run for the caller of a request as well as for whoever started a job.
 *
 * @param onBehalfOf the colleague whose authority is used (ORD-34), null when it is one's own
 */
public record Actor(UUID personId, @Nullable UUID onBehalfOf) {

    public static Actor of(Caller caller) {
        return new Actor(caller.personId(), caller.onBehalfOf());
    }

    /** Everybody whose act this is, for the rule that nobody is maker and checker of one act. */
    public Set<UUID> involved() {
        return onBehalfOf == null || onBehalfOf.equals(personId) ? Set.of(personId) : Set.of(personId, onBehalfOf);
    }

    /** The same as {@link #involved()}, who acted first. */
    public UUID[] toArray() {
        return onBehalfOf == null || onBehalfOf.equals(personId)
                ? new UUID[] {personId}
                : new UUID[] {personId, onBehalfOf};
    }
}
