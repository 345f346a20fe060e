package io.salesdesk.billing.remittances.model;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose act something is: the person who acted and the colleague whose authority was used (ORD-34). Both are barred
 * from being the second pair of eyes.
 */
public record Maker(UUID personId, @Nullable UUID onBehalfOf) {

    public Maker {
        Objects.requireNonNull(personId);
    }

    public boolean sharesAPersonWith(@Nullable Maker other) {
        return other != null && (involves(other.personId) || (other.onBehalfOf != null && involves(other.onBehalfOf)));
    }

    /** Whether the person acted, or their authority was used. */
    public boolean involves(UUID person) {
        return person.equals(personId) || person.equals(onBehalfOf);
    }
}
