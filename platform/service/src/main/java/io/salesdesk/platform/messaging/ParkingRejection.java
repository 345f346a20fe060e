package io.salesdesk.platform.messaging;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a decision about a parked record is refused. */
sealed interface ParkingRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Refused(code = "parked-record-unknown", kind = Kind.NOT_FOUND)
    record UnknownRecord(long id) implements ParkingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }

    @Refused(code = "parked-record-is-not-first-of-its-key", kind = Kind.WRONG_STATE)
    record NotTheFirstOfItsKey(long id) implements ParkingRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }
}
