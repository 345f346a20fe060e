package io.salesdesk.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.salesdesk.platform.id.Ids;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import io.salesdesk.platform.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too large by what they announce; bodies of unknown length are watched while being read. */
@Singleton
class BodyLimit {

    /** Room for the boundaries and headers of the parts. */
    private static final long MULTIPART_OVERHEAD = 64 * 1024L;

    /** Before Quarkus itself refuses what is beyond every limit, since it does so without a problem document. */
    private static final int FIRST = 1000;

    private final Problems problems;
    private final long maxJson;
    private final long maxMultipart;
    private final long max;

    BodyLimit(
            Problems problems,
            @ConfigProperty(name = "salesdesk.http.max-json-size") MemorySize maxJson,
            @ConfigProperty(name = "salesdesk.attachments.max-size") long maxFile,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize max) {
        this.problems = problems;
        this.maxJson = maxJson.asLongValue();
        this.maxMultipart = maxFile + MULTIPART_OVERHEAD;
        this.max = max.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseTheLargest, FIRST);
    }

    private void refuseTheLargest(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !isAbove(max, length)) {
            context.next();
            return;
        }
        var problem =
                problems.of(ProblemKind.TOO_LARGE, Map.of("limit", max), List.of(), Problems.RequestLine.of(context));
        // The rest of the body would otherwise be taken for the next request.
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader("Connection", "close")
                .putHeader(CorrelationFilter.HEADER, Ids.next().toString())
                .end(Buffer.buffer(problem.content()))
                .onComplete(_ -> context.request().connection().close());
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return;
        }
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        long limit = multipart ? maxMultipart : maxJson;
        if (isAbove(limit, length)) {
            throw new ProblemException(ProblemKind.TOO_LARGE, Map.of("limit", limit));
        }
    }

    private static boolean isAbove(long limit, String length) {
        // As many digits as a long may have; more would be too large anyway.
        return length.length() > 18 || Long.parseLong(length) > limit;
    }
}
