package io.salesdesk.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String TENANT = "ours";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens tokens = remembering(MINUTE);

    private VerifiedTokens remembering(Duration longest) {
        return new VerifiedTokens(longest, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    }

    private static QuarkusSecurityIdentity.Builder identity(String token, Instant expiry, Map<String, Object> claims) {
        var said = new JwtClaims();
        said.setSubject("somebody");
        said.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
        claims.forEach(said::setClaim);
        var credential = new AccessTokenCredential(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new OidcJwtCallerPrincipal(said, credential))
                .addCredential(credential)
                .addRole("SALES_CLERK")
                .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, TENANT);
    }

    private static QuarkusSecurityIdentity.Builder identity(String token) {
        return identity(token, NOW.plus(Duration.ofHours(1)), Map.of());
    }

    private static void verified(VerifiedTokens tokens, SecurityIdentity identity) {
        assertThat(tokens.augment(identity, request -> Uni.createFrom().nullItem())
                        .await()
                        .indefinitely())
                .isSameAs(identity);
    }

    private static @Nullable SecurityIdentity asked(VerifiedTokens tokens, String token) {
        return asked(tokens, token, TENANT);
    }

    private static @Nullable SecurityIdentity asked(VerifiedTokens tokens, String token, String tenant) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, routing(Map.of(OidcUtils.TENANT_ID_ATTRIBUTE, tenant)));
        return tokens.authenticate(request, ignored -> Uni.createFrom().nullItem())
                .await()
                .indefinitely();
    }

    /** A request of which nothing but its data is known. */
    private static RoutingContext routing(Map<String, Object> data) {
        return (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("get") && arguments.length == 1) {
                        return data.get(String.valueOf(arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }

    @Test
    void whoWasVerifiedIsTakenOver() {
        var identity = identity("one").build();
        verified(tokens, identity);

        assertThat(asked(tokens, "one")).satisfies(known -> {
            assertThat(known.getPrincipal()).isSameAs(identity.getPrincipal());
            assertThat(known.getRoles()).containsExactly("SALES_CLERK");
            assertThat(known.getCredential(AccessTokenCredential.class).getToken())
                    .isEqualTo("one");
            assertThat(known.<String>getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))
                    .isEqualTo(TENANT);
        });
    }

    @Test
    void anyOtherTokenIsLeftToTheNextProvider() {
        verified(tokens, identity("one").build());

        assertThat(asked(tokens, "onf")).isNull();
    }

    @Test
    void anotherTenantVerifiesForItself() {
        verified(tokens, identity("one").build());

        assertThat(asked(tokens, "one", "theirs")).isNull();
    }

    @Test
    void afterAMinuteTheSignatureIsVerifiedAgain() {
        verified(tokens, identity("one").build());
        nanos.addAndGet(MINUTE.toNanos() - 1);
        verified(tokens, identity("one").build());
        assertThat(asked(tokens, "one")).isNotNull();

        nanos.addAndGet(1);
        assertThat(asked(tokens, "one")).isNull();
    }

    @Test
    void aTokenThatRunsOutSoonerIsForgottenThen() {
        verified(tokens, identity("one", NOW.plusSeconds(5), Map.of()).build());
        nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
        assertThat(asked(tokens, "one")).isNotNull();

        nanos.addAndGet(1);
        assertThat(asked(tokens, "one")).isNull();
    }

    @Test
    void aTokenThatHasRunOutIsNotRemembered() {
        verified(tokens, identity("one", NOW, Map.of()).build());

        assertThat(asked(tokens, "one")).isNull();
    }

    @Test
    void aTokenBoundToItsSenderIsVerifiedEachTime() {
        verified(
                tokens,
                identity("one", NOW.plusSeconds(600), Map.of("cnf", Map.of("x5t#S256", "abc")))
                        .build());

        assertThat(asked(tokens, "one")).isNull();
    }

    @Test
    void theRequestThatATokenCameWithIsNotKept() {
        verified(
                tokens,
                identity("one")
                        .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, new Object())
                        .build());

        assertThat(tokens.remembered("one"))
                .hasValueSatisfying(
                        kept -> assertThat(kept.getAttributes()).containsOnlyKeys(OidcUtils.TENANT_ID_ATTRIBUTE));
    }

    @Test
    void nothingIsRememberedWhenThatIsSwitchedOff() {
        var off = remembering(Duration.ZERO);
        verified(off, identity("one").build());

        assertThat(asked(off, "one")).isNull();
    }
}
