package io.salesdesk.customer.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server and an SMS gateway that the service under test really talks to. */
public class OutsideWorld implements QuarkusTestResourceLifecycleManager {

    private static @Nullable GreenMail mail;
    private static @Nullable Gateway gateway;

    static GreenMail mail() {
        return Objects.requireNonNull(mail);
    }

    static Gateway gateway() {
        return Objects.requireNonNull(gateway);
    }

    @Override
    public Map<String, String> start() {
        var smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        mail = smtp;
        var sms = new Gateway();
        gateway = sms;
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(smtp.getSmtp().getPort()),
                "salesdesk.notices.email.delivery", "SMTP",
                "salesdesk.notices.sms.delivery", "GATEWAY",
                "salesdesk.notices.sms.token", "secret",
                "quarkus.rest-client.sms-gateway.url", "http://127.0.0.1:" + sms.port());
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.stop();
        }
        if (gateway != null) {
            gateway.server.stop(0);
        }
    }

    /** Takes text messages, or not. */
    static final class Gateway {

        private final HttpServer server;
        private final ObjectMapper json = new ObjectMapper();
        private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
        private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

        private Gateway() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/messages", this::answer);
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        void refuseOnce(UUID noticeId, int status) {
            refusals.put(noticeId.toString(), status);
        }

        int callsFor(UUID noticeId) {
            return texts.getOrDefault(noticeId.toString(), List.of()).size();
        }

        String textFor(UUID noticeId) {
            return texts.getOrDefault(noticeId.toString(), List.of()).getFirst();
        }

        private void answer(HttpExchange exchange) throws IOException {
            try (exchange) {
                var message = json.readTree(exchange.getRequestBody());
                var reference = exchange.getRequestHeaders().getFirst("Idempotency-Key");
                boolean authorized =
                        "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
                texts.computeIfAbsent(reference, key -> new CopyOnWriteArrayList<>())
                        .add(message.path("text").asText());
                var refusal = refusals.remove(reference);
                int status = !authorized ? 401 : refusal == null ? 200 : refusal;
                var body = "{\"id\":\"sms-1\",\"segments\":1}".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
