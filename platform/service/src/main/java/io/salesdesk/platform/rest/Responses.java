package io.salesdesk.platform.rest;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers of reading resource methods. */
@Singleton
public class Responses {

    private final CurrentVertxRequest request;

    Responses(CurrentVertxRequest request) {
        this.request = request;
    }

    /** 200 with {@code ETag}, or 304 when the caller has this version already ({@code If-None-Match}). */
    public Response ok(Resource resource) {
        var known = request.getCurrent().request().getHeader(HttpHeaders.IF_NONE_MATCH);
        var answer = ETags.names(known, resource.version(), true) ? Response.notModified() : Response.ok(resource);
        return answer.header(HttpHeaders.ETAG, ETags.of(resource.version())).build();
    }
}
