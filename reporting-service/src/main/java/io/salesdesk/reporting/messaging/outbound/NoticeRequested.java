package io.salesdesk.reporting.messaging.outbound;

import java.util.Map;
import java.util.UUID;

/** Somebody is to be told something; the owner of what is sent to people sends it, once per key. */
public record NoticeRequested(
        UUID noticeId,
        String template,
        Recipient recipient,
        String channel,
        Map<String, String> parameters,
        String deduplicationKey) {

    public NoticeRequested {
        parameters = Map.copyOf(parameters);
    }

    /** By mail to somebody who works here. */
    public static NoticeRequested mail(
            UUID noticeId, String template, UUID person, Map<String, String> parameters, String deduplicationKey) {
        return new NoticeRequested(
                noticeId, template, new Recipient("PERSON", person), "EMAIL", parameters, deduplicationKey);
    }

    public record Recipient(String kind, UUID id) {}
}
