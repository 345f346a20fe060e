package io.salesdesk.platform.rest;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Refusals that every service's edge shares. */
sealed interface RestRejection extends Rejection {

    /** The caller's {@code If-Match} names an older version. */
    @Refused(code = "stale-version", kind = Kind.STALE)
    record StaleVersion(long version) implements RestRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }
}
