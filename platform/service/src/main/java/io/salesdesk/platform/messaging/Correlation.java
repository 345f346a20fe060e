package io.salesdesk.platform.messaging;

import io.salesdesk.platform.id.Ids;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one story through all services: set where a request or an event comes in, carried by every event, audit
 * entry and log line that follows from it.
 */
public final class Correlation {

    /** Key of the correlation id in log lines. */
    public static final String ID = "correlationId";

    private static final String CAUSE = "causationId";

    private Correlation() {}

    /** Begins with the caller's id. */
    public static void begin(String correlationId) {
        MDC.put(ID, correlationId);
        MDC.remove(CAUSE);
    }

    /** Goes on with what an event brought along; the event is the cause of what follows. */
    public static void follow(String correlationId, UUID eventId) {
        MDC.put(ID, correlationId);
        MDC.put(CAUSE, eventId.toString());
    }

    public static void end() {
        MDC.remove(ID);
        MDC.remove(CAUSE);
    }

    /** The current id; work that nobody asked for, such as a schedule, begins a story of its own. */
    public static String current() {
        if (MDC.get(ID) instanceof String id) {
            return id;
        }
        var id = Ids.next().toString();
        MDC.put(ID, id);
        return id;
    }

    /** The event that the current work follows from, null when a person caused it. */
    public static @Nullable UUID causation() {
        return MDC.get(CAUSE) instanceof String id ? UUID.fromString(id) : null;
    }
}
