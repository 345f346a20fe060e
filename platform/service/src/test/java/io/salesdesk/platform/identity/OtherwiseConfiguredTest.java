package io.salesdesk.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.salesdesk.platform.testing.Person;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What docs/security.md promises of settings that are not the defaults, in one start: another provider's tokens, a provider
 * that is down, TLS with a secret from a file, allowed origins, a rate limit that a test reaches.
 */
@SalesdeskTest
@TestProfile(OtherwiseConfiguredTest.Otherwise.class)
class OtherwiseConfiguredTest {

    private static final int REQUESTS = 5;
    private static final String ORIGIN = "https://front.example";
    private static final String GROUPS = "https://company.example/groups";

    @Inject
    MeterRegistry metrics;

    @TestHTTPResource(value = "/api/v1/notes", tls = true)
    @SuppressWarnings("NullAway.Init") // Quarkus sets it.
    URI overTls;

    public static class Otherwise implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("quarkus.oidc.roles.role-claim-path", "\"" + GROUPS + "\""),
                    Map.entry("salesdesk.identity.person-claim", "user/staffNumber"),
                    Map.entry("salesdesk.identity.person-key", "NUMBER"),
                    Map.entry("salesdesk.identity.role-names", "desk:SALES_CLERK,Review Team:REVIEWER,rep:SALES_REP"),
                    // Nobody listens on port 1.
                    Map.entry("quarkus.oidc.down.auth-server-url", "http://127.0.0.1:1/realms/salesdesk"),
                    Map.entry("quarkus.oidc.down.tenant-paths", "/api/v1/notes/broken"),
                    Map.entry("quarkus.http.cors.origins", ORIGIN),
                    Map.entry("salesdesk.http.rate-limit.requests", Integer.toString(REQUESTS)),
                    Map.entry("salesdesk.http.rate-limit.period", "PT10M"),
                    Map.entry("quarkus.tls.key-store.p12.path", Certificate.FILE.toString()),
                    // Of two servers side by side Quarkus' figures cannot be told apart, which ends the start.
                    Map.entry("quarkus.micrometer.binder.vertx.enabled", "false"),
                    Map.entry("quarkus.micrometer.binder.http-server.enabled", "false"),
                    // Its password is in a file there, as containers mount secrets.
                    Map.entry(
                            "smallrye.config.source.file.locations",
                            Certificate.passwordInFolder().toString()));
        }
    }

    /** A certificate for localhost that the JDK's own tool made. */
    private static final class Certificate {

        static final String PASSWORD = "only-for-this-test";
        static final Path FILE = make(Path.of("target", "tls", "localhost.p12").toAbsolutePath());

        private static Path make(Path file) {
            try {
                Files.createDirectories(file.getParent());
                if (Files.exists(file)) {
                    // Two class loaders come by, and both must mean the same certificate.
                    return file;
                }
                var keytool = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "localhost",
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                PASSWORD,
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-validity",
                                "3650")
                        .inheritIO()
                        .start();
                assertThat(keytool.waitFor()).isZero();
                return file;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        static Path passwordInFolder() {
            try {
                var folder = Files.createDirectories(FILE.resolveSibling("secrets"));
                Files.writeString(folder.resolve("quarkus.tls.key-store.p12.password"), PASSWORD);
                return folder;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Trusts this certificate and no other. */
        static SSLContext trusted() throws GeneralSecurityException, IOException {
            var made = KeyStore.getInstance(FILE.toFile(), PASSWORD.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("localhost", made.getCertificate("localhost"));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        }
    }

    private static String tokenOf(Person person, String... groups) {
        return Tokens.withClaims(Map.of("user", Map.of("staffNumber", person.number()), GROUPS, List.of(groups)));
    }

    private static Response notes(String token) {
        return given().auth().oauth2(token).get("/api/v1/notes");
    }

    @Test
    @DisplayName("tokens of another shape name people by staff number and roles by the provider's names")
    void anotherProvider() {
        notes(tokenOf(TestPeople.CLERK_EAST_1, "desk", "everyone")).then().statusCode(200);
        notes(tokenOf(TestPeople.CLERK_EAST_1, "everyone")).then().statusCode(403);
        given().auth()
                .oauth2(tokenOf(TestPeople.REVIEWER_EAST, "Review Team"))
                .contentType("application/json")
                .post("/api/v1/notes")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:salesdesk:problem:forbidden"));
        notes(Tokens.of(TestPeople.CLERK_EAST_2))
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:salesdesk:problem:unknown-person"));
    }

    @Test
    @DisplayName("a token that comes again is not verified again, unless another provider has to")
    void remembered() {
        var token = tokenOf(TestPeople.REP_SOUTH_1, "rep");
        notes(token).then().statusCode(200);
        double before = rememberedTokens();
        notes(token).then().statusCode(200);
        assertThat(rememberedTokens()).isGreaterThan(before);

        given().auth().oauth2(token).get("/api/v1/notes/broken").then().statusCode(503);
    }

    private double rememberedTokens() {
        return metrics.get("cache.gets")
                .tags("cache", "verified-tokens", "result", "hit")
                .functionCounter()
                .count();
    }

    @Test
    @DisplayName("While the identity provider is down, a token is answered with 503 and Retry-After, none with 401")
    void providerIsDown() {
        given().auth()
                .oauth2(Tokens.of(TestPeople.ADMIN))
                .get("/api/v1/notes/broken")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:salesdesk:problem:unavailable"));
        given().get("/api/v1/notes/broken").then().statusCode(401);
    }

    @Test
    @DisplayName("a caller who asks too much is told when to come again, and takes nothing from others")
    void rateLimit() {
        var token = tokenOf(TestPeople.CLERK_SOUTH_1, "desk");
        for (int i = 0; i < REQUESTS; i++) {
            notes(token).then().statusCode(200);
        }
        var refused = notes(token)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:salesdesk:problem:too-many-requests"))
                .extract();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 121);
        notes(tokenOf(TestPeople.CLERK_SOUTH_2, "desk")).then().statusCode(200);
    }

    @Test
    @DisplayName("pages of the configured origin may call, those of others may not")
    void origins() {
        given().header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/api/v1/notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ORIGIN)
                .header("Access-Control-Allow-Credentials", not(equalTo("true")));
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/notes")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    @DisplayName("over TLS with the configured certificate everything answers, and browsers are told to stay there")
    void tls() throws Exception {
        try (var client =
                HttpClient.newBuilder().sslContext(Certificate.trusted()).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(overTls)
                            .header("Authorization", "Bearer " + tokenOf(TestPeople.REP_EAST_1, "rep"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        }
        notes("nonsense")
                .then()
                .header("Strict-Transport-Security", nullValue())
                .header("WWW-Authenticate", startsWith("Bearer"));
    }
}
