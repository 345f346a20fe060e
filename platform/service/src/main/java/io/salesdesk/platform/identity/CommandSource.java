package io.salesdesk.platform.identity;

import java.util.Set;

/** Knows commands that are checked by name while a request is served. A CDI bean. */
public interface CommandSource {

    /** Commands that must be in the table of permissions. */
    Set<String> commands();
}
