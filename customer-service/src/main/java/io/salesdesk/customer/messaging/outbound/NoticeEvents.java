package io.salesdesk.customer.messaging.outbound;

import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.Failure;
import io.salesdesk.customer.notices.persistence.NoticeEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What this service tells the others about notices. */
@ApplicationScoped
public class NoticeEvents {

    private final EventPublisher publisher;

    NoticeEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record NoticeSentData(UUID noticeId, String deduplicationKey, String template, Channel channel, Instant sentAt) {}

    record NoticeFailedData(
            UUID noticeId,
            String deduplicationKey,
            String template,
            Channel channel,
            Failure reason,
            Instant failedAt) {}

    public void sent(NoticeEntity notice, Instant at) {
        publish(
                "NoticeSent",
                notice,
                new NoticeSentData(notice.id(), notice.deduplicationKey(), notice.template(), notice.channel(), at));
    }

    public void failed(NoticeEntity notice, Failure failure, Instant at) {
        publish(
                "NoticeFailed",
                notice,
                new NoticeFailedData(
                        notice.id(), notice.deduplicationKey(), notice.template(), notice.channel(), failure, at));
    }

    private void publish(String name, NoticeEntity notice, Object data) {
        publisher.publish(OutgoingEvent.of(name, notice.id(), notice.nextEventSequence(), data));
    }
}
