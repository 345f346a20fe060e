package io.salesdesk.platform.clock;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.time.Instant;
import java.util.Map;

/** Why the business clock is not moved. */
sealed interface ClockRejection extends Rejection {

    @Refused(code = "clock-moves-only-in-a-demo")
    record NotMovable() implements ClockRejection {}

    @Refused(code = "clock-moves-only-forward")
    record OnlyForward(Instant now) implements ClockRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("now", now.toString());
        }
    }
}
