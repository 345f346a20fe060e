package io.salesdesk.platform.attachment;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a file is not taken. */
sealed interface AttachmentRejection extends Rejection {

    @Override
    default String requirement() {
        return "";
    }

    @Override
    default Kind kind() {
        return Kind.RULE;
    }

    record EmptyFile(String fileName) implements AttachmentRejection {

        @Override
        public String code() {
            return "attachment-is-empty";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fileName", fileName);
        }
    }

    record TypeNotAccepted(String mediaType, Object accepted) implements AttachmentRejection {

        @Override
        public String code() {
            return "attachment-type-is-not-accepted";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("mediaType", mediaType, "accepted", accepted);
        }
    }
}
