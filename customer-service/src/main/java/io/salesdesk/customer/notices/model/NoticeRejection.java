package io.salesdesk.customer.notices.model;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Why a notice cannot be shown. */
public sealed interface NoticeRejection extends Rejection {

    @Refused(code = "communication-not-found", requirement = "FUL-26", kind = Kind.NOT_FOUND)
    record CommunicationNotFound(String id) implements NoticeRejection {}
}
