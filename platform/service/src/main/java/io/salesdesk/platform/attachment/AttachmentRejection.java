package io.salesdesk.platform.attachment;

import io.salesdesk.platform.decision.Refused;
import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a file is not taken. */
sealed interface AttachmentRejection extends Rejection {

    @Refused(code = "attachment-is-empty")
    record EmptyFile(String fileName) implements AttachmentRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName);
        }
    }

    @Refused(code = "attachment-type-is-not-accepted")
    record TypeNotAccepted(String mediaType, Object accepted) implements AttachmentRejection {
        @Override
        public Map<String, Object> details() {
            return Map.of("mediaType", mediaType, "accepted", accepted);
        }
    }
}
