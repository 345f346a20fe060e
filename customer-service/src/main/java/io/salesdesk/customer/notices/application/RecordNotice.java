package io.salesdesk.customer.notices.application;

import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.RecipientKind;
import io.salesdesk.customer.notices.persistence.NoticeEntity;
import io.salesdesk.customer.notices.persistence.Notices;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Puts a notice on record, exactly once for each de-duplication key; sending is somebody else's work. */
@ApplicationScoped
public class RecordNotice {

    private final Notices notices;
    private final Recipients recipients;
    private final BusinessClock clock;

    RecordNotice(Notices notices, Recipients recipients, BusinessClock clock) {
        this.notices = notices;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * @param requestedBy the service that asks
     * @param dueAt when it may be handed over, in real time
     */
    public record Request(
            UUID noticeId,
            String requestedBy,
            String template,
            RecipientKind recipientKind,
            UUID recipientId,
            Channel channel,
            Map<String, String> parameters,
            String deduplicationKey,
            Instant dueAt) {}

    /** Whether it is new. */
    public boolean record(Request request) {
        if (notices.isRecorded(request.deduplicationKey()) || notices.findById(request.noticeId()) != null) {
            return false;
        }
        var notice = new NoticeEntity(
                request.noticeId(),
                request.deduplicationKey(),
                request.requestedBy(),
                request.template(),
                request.channel(),
                request.recipientKind(),
                request.recipientId(),
                request.parameters(),
                clock.now(),
                request.dueAt());
        recipients
                .find(request.recipientKind(), request.recipientId(), request.channel())
                .ifPresent(
                        recipient -> notice.concerns(recipient.regionId(), recipient.officeId(), recipient.ownerId()));
        notices.persist(notice);
        return true;
    }
}
