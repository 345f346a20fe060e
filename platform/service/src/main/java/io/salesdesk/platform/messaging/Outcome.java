package io.salesdesk.platform.messaging;

import java.util.UUID;

/** What became of an event in a consumer. */
public sealed interface Outcome {

    Outcome APPLIED = new Applied();

    /** Its effect is part of this transaction. */
    record Applied() implements Outcome {}

    /** The transition has passed; recorded and skipped. */
    record Stale(String reason) implements Outcome {}

    /**
     * What it builds on is not known here yet; it is kept and applied in the transaction that brings the missing
     * aggregate. The handler must have changed nothing before it answers this.
     */
    record Early(UUID missing) implements Outcome {}

    static Outcome stale(String reason) {
        return new Stale(reason);
    }

    static Outcome early(UUID missing) {
        return new Early(missing);
    }
}
