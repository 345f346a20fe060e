package io.salesdesk.platform.messaging;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a decision about a parked record is refused. */
sealed interface ParkingRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    record UnknownRecord(long id) implements ParkingRejection {
        @Override
        public String code() {
            return "parked-record-unknown";
        }

        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }

    record NotTheFirstOfItsKey(long id) implements ParkingRejection {
        @Override
        public String code() {
            return "parked-record-is-not-first-of-its-key";
        }

        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("id", id);
        }
    }
}
