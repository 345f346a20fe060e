package io.salesdesk.customer.messaging.inbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.customer.notices.application.RecordNotice;
import io.salesdesk.customer.notices.model.Channel;
import io.salesdesk.customer.notices.model.RecipientKind;
import io.salesdesk.platform.messaging.EventHandler;
import io.salesdesk.platform.messaging.IncomingEvent;
import io.salesdesk.platform.messaging.Outcome;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service asks for somebody to be told; there is one handler for each service that may. */
abstract class NoticeRequestedHandler implements EventHandler<NoticeRequestedHandler.NoticeRequested> {

    private final String service;
    private final RecordNotice recordNotice;

    private NoticeRequestedHandler(String service, RecordNotice recordNotice) {
        this.service = service;
        this.recordNotice = recordNotice;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record NoticeRequested(
            UUID noticeId,
            String template,
            Recipient recipient,
            Channel channel,
            @Nullable Map<String, String> parameters,
            String deduplicationKey) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recipient(RecipientKind kind, UUID id) {}

    @Override
    public String type() {
        return "salesdesk." + service + ".NoticeRequested.v1";
    }

    @Override
    public Class<NoticeRequested> dataType() {
        return NoticeRequested.class;
    }

    @Override
    public Outcome handle(IncomingEvent<NoticeRequested> event) {
        var notice = event.data();
        boolean isNew = recordNotice.record(new RecordNotice.Request(
                notice.noticeId(),
                service,
                notice.template(),
                notice.recipient().kind(),
                notice.recipient().id(),
                notice.channel(),
                Objects.requireNonNullElse(notice.parameters(), Map.of()),
                notice.deduplicationKey(),
                Instant.now()));
        return isNew ? Outcome.APPLIED : Outcome.stale("on record under " + notice.deduplicationKey());
    }

    @Singleton
    static class OfOrder extends NoticeRequestedHandler {
        OfOrder(RecordNotice recordNotice) {
            super("order", recordNotice);
        }
    }

    @Singleton
    static class OfFulfilment extends NoticeRequestedHandler {
        OfFulfilment(RecordNotice recordNotice) {
            super("fulfilment", recordNotice);
        }
    }

    @Singleton
    static class OfBilling extends NoticeRequestedHandler {
        OfBilling(RecordNotice recordNotice) {
            super("billing", recordNotice);
        }
    }

    @Singleton
    static class OfReporting extends NoticeRequestedHandler {
        OfReporting(RecordNotice recordNotice) {
            super("reporting", recordNotice);
        }
    }
}
