package io.salesdesk.fulfilment.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.fulfilment.shipment.persistence.Notices;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** What became of the notices that this service asked for; others' notices are none of its business (FUL-26). */
final class NoticeHandlers {

    private NoticeHandlers() {}

    private static final Outcome NOT_OURS = Outcome.stale("Another service asked for this notice");

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeSent(UUID noticeId, Instant sentAt) {}

    /** It was handed over for sending. */
    @Singleton
    static class Sent implements EventHandler<NoticeSent> {

        private final Notices notices;

        Sent(Notices notices) {
            this.notices = notices;
        }

        @Override
        public String type() {
            return "salesdesk.customer.NoticeSent.v1";
        }

        @Override
        public Class<NoticeSent> dataType() {
            return NoticeSent.class;
        }

        @Override
        public Outcome handle(IncomingEvent<NoticeSent> event) {
            var notice = notices.find(event.data().noticeId());
            notice.ifPresent(it -> it.sent(event.data().sentAt()));
            return notice.isPresent() ? Outcome.APPLIED : NOT_OURS;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeFailed(UUID noticeId, String reason, Instant failedAt) {}

    /** It could not be sent. */
    @Singleton
    static class Failed implements EventHandler<NoticeFailed> {

        private final Notices notices;

        Failed(Notices notices) {
            this.notices = notices;
        }

        @Override
        public String type() {
            return "salesdesk.customer.NoticeFailed.v1";
        }

        @Override
        public Class<NoticeFailed> dataType() {
            return NoticeFailed.class;
        }

        @Override
        public Outcome handle(IncomingEvent<NoticeFailed> event) {
            var notice = notices.find(event.data().noticeId());
            notice.ifPresent(
                    it -> it.failed(event.data().failedAt(), event.data().reason()));
            return notice.isPresent() ? Outcome.APPLIED : NOT_OURS;
        }
    }
}
