package io.salesdesk.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives the command: a person of the directory, perhaps on behalf of an absent colleague who delegated the authority
 * (ORD-34). Injectable while a request is served.
 */
public interface Caller {

    /** The person who acts, as named by the token. */
    UUID personId();

    /** The colleague whose authority is used, null when it is one's own. */
    @Nullable
    UUID onBehalfOf();

    /** The roles that count for this request: the token's, or the delegator's. */
    Set<String> roles();

    /** Everybody whose act this is, for the rule that nobody is maker and checker of one act. */
    Set<UUID> involved();
}
