package io.salesdesk.platform.rest;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Refusals that every service's edge shares. */
sealed interface RestRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    /** The caller's {@code If-Match} names an older version. */
    record StaleVersion(long version) implements RestRejection {

        @Override
        public String code() {
            return "stale-version";
        }

        @Override
        public Kind kind() {
            return Kind.STALE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("version", version);
        }
    }
}
