package io.salesdesk.fulfilment.lists;

import java.util.Optional;
import java.util.UUID;

/** What a path names a record by. */
public final class Keys {

    private Keys() {}

    /** The id that the text is, empty when it is something else, such as a document number. */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
