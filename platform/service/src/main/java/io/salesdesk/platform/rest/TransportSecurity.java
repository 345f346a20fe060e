package io.salesdesk.platform.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers that came over TLS, to us or to a gateway we trust, to come over TLS only from now on. Over plain HTTP
 * the header must not be sent (RFC 6797), so it is no fixed header of the configuration.
 */
@Singleton
class TransportSecurity {

    private static final int EARLY = 900;

    private final String value;

    TransportSecurity(@ConfigProperty(name = "salesdesk.http.hsts-max-age") Duration maxAge) {
        this.value = "max-age=" + maxAge.toSeconds();
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    if ("https".equals(context.request().scheme())) {
                        context.response().putHeader("Strict-Transport-Security", value);
                    }
                    context.next();
                },
                EARLY);
    }
}
