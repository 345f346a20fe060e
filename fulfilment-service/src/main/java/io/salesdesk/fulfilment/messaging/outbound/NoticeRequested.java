package io.salesdesk.fulfilment.messaging.outbound;

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

    /** @param kind CUSTOMER or PERSON */
    public record Recipient(String kind, UUID id) {}
}
