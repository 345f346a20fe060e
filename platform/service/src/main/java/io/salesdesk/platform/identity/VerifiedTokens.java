package io.salesdesk.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a moment whom a token names, so that a token which comes with each of a person's requests has its signature
 * verified once a minute and not each time. What Quarkus verified is taken over unchanged; a token that is not remembered
 * goes to Quarkus.
 *
 * <p>A token is forgotten when it runs out, and counts only for the tenant whose settings it was verified by. Nothing is remembered of a token that is bound to its sender's key or
 * certificate ({@code cnf}, RFC 7800), since each request has to prove that anew.
 */
@Singleton
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    /** Some kilobytes each. More people than this at once are verified more often. */
    private static final int MOST_TOKENS = 2_000;

    private static final String CONFIRMATION = "cnf";

    private final Clock clock;
    private final Duration longest;
    private final Cache<String, SecurityIdentity> identities;

    @Inject
    VerifiedTokens(
            @ConfigProperty(name = "salesdesk.identity.remember-tokens-for") Duration longest, MeterRegistry metrics) {
        this(longest, Clock.systemUTC(), Ticker.systemTicker());
        CaffeineCacheMetrics.monitor(metrics, identities, "verified-tokens");
    }

    /** @param longest how long a token that runs out later is remembered; zero remembers none */
    VerifiedTokens(Duration longest, Clock clock, Ticker ticker) {
        this.longest = longest;
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfter(Expiry.creating(this::remembering))
                .ticker(ticker)
                .recordStats()
                .build();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the provider that verifies. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    /** Whom the token names if that is remembered, nobody otherwise, which makes Quarkus ask the next provider. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var current = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (current == null || !(request.getToken() instanceof AccessTokenCredential credential)) {
            return Uni.createFrom().nullItem();
        }
        String tenant = current.get(OidcUtils.TENANT_ID_ATTRIBUTE);
        return Uni.createFrom()
                .item(remembered(credential.getToken())
                        .filter(identity -> isOf(tenant, identity))
                        .map(identity -> in(current, identity))
                        .orElse(null));
    }

    /** Remembers what a provider verified. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential != null && remembered(credential.getToken()).isEmpty() && isLasting(identity)) {
            identities.put(credential.getToken(), withoutRequest(identity));
        }
        return Uni.createFrom().item(identity);
    }

    Optional<SecurityIdentity> remembered(String token) {
        return Optional.ofNullable(identities.getIfPresent(token));
    }

    private boolean isLasting(SecurityIdentity identity) {
        return longest.isPositive()
                && identity.getPrincipal() instanceof JsonWebToken token
                && !token.containsClaim(CONFIRMATION)
                && untilExpiry(token).isPositive();
    }

    private Duration remembering(String token, SecurityIdentity identity) {
        var untilExpiry = untilExpiry((JsonWebToken) identity.getPrincipal());
        return untilExpiry.compareTo(longest) < 0 ? untilExpiry : longest;
    }

    private Duration untilExpiry(JsonWebToken token) {
        return Duration.ofSeconds(token.getExpirationTime()).minusMillis(clock.millis());
    }

    /** An identity holds the request that it came with, which must neither be kept nor be taken for another one. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissionChecker(identity::checkPermission);
        identity.getAttributes().forEach((name, value) -> {
            if (!name.equals(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private static SecurityIdentity in(RoutingContext current, SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, current)
                .build();
    }

    private static boolean isOf(@Nullable String tenant, SecurityIdentity identity) {
        String verifiedBy = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        return Objects.requireNonNullElse(tenant, OidcUtils.DEFAULT_TENANT_ID)
                .equals(Objects.requireNonNullElse(verifiedBy, OidcUtils.DEFAULT_TENANT_ID));
    }
}
