package io.salesdesk.platform.messaging;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Why a decision about a parked record is refused. */
sealed interface ParkingRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Refused(code = "parked-record-unknown", kind = Kind.NOT_FOUND)
    record UnknownRecord(long id) implements ParkingRejection {}

    @Refused(code = "parked-record-is-not-first-of-its-key", kind = Kind.WRONG_STATE)
    record NotTheFirstOfItsKey(long id) implements ParkingRejection {}
}
