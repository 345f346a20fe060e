package io.salesdesk.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too large by what they announce; bodies of unknown length are watched while being read. */
@Singleton
class BodyLimit {

    /** Room for the boundaries and headers of the parts. */
    private static final long MULTIPART_OVERHEAD = 64 * 1024L;

    private final long maxJson;
    private final long maxMultipart;

    BodyLimit(
            @ConfigProperty(name = "salesdesk.http.max-json-size") MemorySize maxJson,
            @ConfigProperty(name = "salesdesk.attachments.max-size") long maxFile) {
        this.maxJson = maxJson.asLongValue();
        this.maxMultipart = maxFile + MULTIPART_OVERHEAD;
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
        // As many digits as a long may have; more would be too large anyway.
        if (length.length() > 18 || Long.parseLong(length) > limit) {
            throw new ProblemException(ProblemKind.TOO_LARGE, Map.of("limit", limit));
        }
    }
}
