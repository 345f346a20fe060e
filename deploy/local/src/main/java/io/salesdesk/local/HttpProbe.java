package io.salesdesk.local;

import io.salesdesk.platform.embedded.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether it is ready. */
public final class HttpProbe {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private HttpProbe() {}

    /** Whether the part answers that it is ready now; for the servers without HTTP, whether they listen. */
    public static boolean isReady(Part part, PortPlan ports) {
        return switch (part) {
            case POSTGRES, KAFKA -> Ports.isOpen(ports.of(part));
            case KEYCLOAK -> answersOk(ports.issuer() + "/.well-known/openid-configuration");
            case ORDER, FULFILMENT, BILLING, CUSTOMER, REPORTING -> answersOk(ports.address(part) + "/q/health/ready");
        };
    }

    private static boolean answersOk(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).GET().build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
