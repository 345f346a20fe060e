package io.salesdesk.platform.rest;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RequestPreconditions implements Preconditions {

    private final CurrentVertxRequest request;

    RequestPreconditions(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public void requireVersion(long current) {
        var expected = header("If-Match");
        if (expected != null && !ETags.names(expected, current, false)) {
            throw new RejectedException(new RestRejection.StaleVersion(current));
        }
    }

    private @Nullable String header(String name) {
        // A use case may also run for an event, where there is no request and so no precondition.
        if (!Arc.container().requestContext().isActive() || request.getCurrent() == null) {
            return null;
        }
        return request.getCurrent().request().getHeader(name);
    }
}
