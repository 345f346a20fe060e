package io.salesdesk.order.projects.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record is addressed by its id or by its document number. */
final class Ids {

    private Ids() {}

    /** @return null when the text is no id, so that it may be a document number */
    static @Nullable UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
