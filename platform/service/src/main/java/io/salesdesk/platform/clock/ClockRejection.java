package io.salesdesk.platform.clock;

import io.salesdesk.platform.decision.Rejection;
import java.time.Instant;
import java.util.Map;

/** Why the business clock is not moved. */
sealed interface ClockRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record NotMovable() implements ClockRejection {
        @Override
        public String code() {
            return "clock-moves-only-in-a-demo";
        }
    }

    record OnlyForward(Instant now) implements ClockRejection {
        @Override
        public String code() {
            return "clock-moves-only-forward";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("now", now.toString());
        }
    }
}
