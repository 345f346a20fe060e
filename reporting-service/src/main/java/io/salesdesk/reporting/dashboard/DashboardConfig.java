package io.salesdesk.reporting.dashboard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the page at {@code /} where to sign in, and what the page may load. It is a plain route, because everybody may ask
 * it before they have a token.
 */
@ApplicationScoped
class DashboardConfig {

    private static final int BEFORE_THE_FILES = 50;

    private final JsonObject document;
    private final String contentSecurityPolicy;

    DashboardConfig(
            @ConfigProperty(name = "salesdesk.dashboard.issuer") String issuer,
            @ConfigProperty(name = "salesdesk.dashboard.client-id") String clientId) {
        document = new JsonObject().put("issuer", issuer).put("clientId", clientId);
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self' " + originOf(issuer) + "; base-uri 'none'; form-action 'none'; "
                + "frame-ancestors 'none'";
    }

    void route(@Observes Router router) {
        router.get("/dashboard/config.json")
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .end(document.encode()));
    }

    void protect(@Observes Filters filters) {
        filters.register(
                request -> {
                    var path = request.normalizedPath();
                    if (path.equals("/") || path.equals("/index.html") || path.startsWith("/dashboard/")) {
                        request.response()
                                .putHeader("Content-Security-Policy", contentSecurityPolicy)
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
                    }
                    request.next();
                },
                BEFORE_THE_FILES);
    }

    /** A content security policy names origins, not addresses. */
    private static String originOf(String issuer) {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
