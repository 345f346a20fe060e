package io.salesdesk.platform.attachment;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;

/** Why a file is not taken. */
sealed interface AttachmentRejection extends Rejection {

    @Refused(code = "attachment-is-empty")
    record EmptyFile(String fileName) implements AttachmentRejection {}

    @Refused(code = "attachment-type-is-not-accepted")
    record TypeNotAccepted(String mediaType, Object accepted) implements AttachmentRejection {}
}
