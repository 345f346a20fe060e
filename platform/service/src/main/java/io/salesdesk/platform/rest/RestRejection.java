package io.salesdesk.platform.rest;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Refusals that every service's edge shares. */
sealed interface RestRejection extends Rejection {

    /** The caller's {@code If-Match} names an older version. */
    @Refused(code = "stale-version", kind = Kind.STALE)
    record StaleVersion(long version) implements RestRejection {}
}
