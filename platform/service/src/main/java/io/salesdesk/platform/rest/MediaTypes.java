package io.salesdesk.platform.rest;

import io.salesdesk.platform.problem.ProblemException;
import io.salesdesk.platform.problem.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Bodies are JSON or forms with files, whatever a resource method leaves open, and a header that names no media type is
 * refused here: further on it would only be met while the answer is written.
 */
@Singleton
class MediaTypes {

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request) {
        if (!isAccepted(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        var wanted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (wanted != null) {
            for (String type : wanted.split(",")) {
                if (parsed(type) == null) {
                    throw new ProblemException(ProblemKind.NOT_ACCEPTABLE);
                }
            }
        }
    }

    private static boolean isAccepted(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        var type = parsed(contentType);
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.getSubtype().endsWith("+json")
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }

    private static @Nullable MediaType parsed(String text) {
        try {
            return MediaType.valueOf(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
