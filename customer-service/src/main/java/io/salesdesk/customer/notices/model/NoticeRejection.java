package io.salesdesk.customer.notices.model;

import io.salesdesk.platform.decision.Rejection;
import java.util.Map;

/** Why a notice cannot be shown. */
public sealed interface NoticeRejection extends Rejection {

    record CommunicationNotFound(String id) implements NoticeRejection {
        @Override
        public String code() {
            return "communication-not-found";
        }

        @Override
        public String requirement() {
            return "FUL-26";
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
}
