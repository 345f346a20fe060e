package io.salesdesk.platform.messaging;

import java.util.SortedSet;
import java.util.UUID;

/** A kind of row that transactions lock before they decide, such as accounts. A CDI bean of the service. */
public interface LockKind {

    /** Kinds are locked in ascending order everywhere in the service, also by its REST commands. */
    int order();

    /** Locks (and loads) the rows that exist, in the given order, in one statement. */
    void lock(SortedSet<UUID> ids);
}
