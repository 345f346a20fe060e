package io.salesdesk.platform.messaging;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.UUID;

/** Why a rebuild is refused. */
sealed interface RebuildRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Refused(code = "rebuild-runs-already", kind = Kind.WRONG_STATE)
    record RunsAlready() implements RebuildRejection {}

    @Refused(code = "rebuild-unknown", kind = Kind.NOT_FOUND)
    record UnknownRebuild(UUID id) implements RebuildRejection {}
}
