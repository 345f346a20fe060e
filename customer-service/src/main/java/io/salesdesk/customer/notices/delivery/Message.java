package io.salesdesk.customer.notices.delivery;

import java.util.UUID;

/**
 * A message ready to be handed over.
 *
 * @param noticeId the same at every attempt: whatever a provider is told twice, it can tell so
 * @param address a mail address or a mobile number
 * @param subject for mail
 */
public record Message(UUID noticeId, String address, String subject, String body) {}
