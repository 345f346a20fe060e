package io.salesdesk.platform.rest;

import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.messaging.Correlation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Begins the thread of a request's story: with the caller's {@code X-Correlation-Id} or with a new one. */
@Singleton
class CorrelationFilter {

    static final String HEADER = "X-Correlation-Id";

    /** Before every other filter, so that their refusals carry the id as well. */
    private static final int FIRST = 1;

    /** What is safe in log lines and in headers of events. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = FIRST)
    void begin(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && SAFE.matcher(given).matches()
                ? given
                : Ids.next().toString();
        Correlation.begin(id);
        request.setProperty(HEADER, id);
    }

    @ServerResponseFilter
    void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HEADER) instanceof String id) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}
