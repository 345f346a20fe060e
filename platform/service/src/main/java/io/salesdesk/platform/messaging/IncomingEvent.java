package io.salesdesk.platform.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that another service published, as its consumer sees it.
 *
 * @param id unique, the same whenever the delivery is repeated
 * @param type such as {@code salesdesk.<service>.<Name>.v1}
 * @param source the producing service, {@code /<service>}
 * @param subject the aggregate's id
 * @param key the record key
 * @param sequence the aggregate's own count of events
 * @param time when it was published, real time
 * @param businessDate the business date it happened on; a consumer takes it from here and not from its own clock
 * @param correlationId of the request at the beginning of the chain
 * @param extensions all further CloudEvents attributes, without the prefix {@code ce_}
 * @param data the consumer's own reader record
 */
public record IncomingEvent<T>(
        UUID id,
        String type,
        String source,
        UUID subject,
        UUID key,
        long sequence,
        Instant time,
        LocalDate businessDate,
        String correlationId,
        Map<String, String> extensions,
        T data) {

    public @Nullable String extension(String name) {
        return extensions.get(name);
    }
}
