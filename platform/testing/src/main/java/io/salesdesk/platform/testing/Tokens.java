package io.salesdesk.platform.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signed bearer tokens as Keycloak issues them: the roles under {@code realm_access.roles}, the person of the directory in
 * the claim {@code person}. The service under test trusts the key they are signed with.
 */
public final class Tokens {

    /** Whom the service under test trusts. */
    static final String ISSUER = "https://identity.salesdesk.test";

    private static final String AUDIENCE = "salesdesk";
    private static final Duration VALIDITY = Duration.ofHours(1);

    private Tokens() {}

    /** A token that is valid for an hour. */
    public static String of(Person person) {
        return of(person.id(), person.username(), person.roles());
    }

    /** A token of somebody with just these roles. */
    public static String of(UUID person, String... roles) {
        return of(person, person.toString(), List.of(roles));
    }

    /** A token that ran out a quarter of an hour ago. */
    public static String expired(Person person) {
        Instant issued = Instant.now().minus(VALIDITY);
        return claims(person)
                .issuedAt(issued)
                .expiresAt(issued.plus(Duration.ofMinutes(45)))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(SigningKey.privateKey());
    }

    /** A token that is valid until the instant. */
    public static String until(Instant expiry, Person person) {
        return claims(person)
                .issuedAt(expiry.minus(VALIDITY))
                .expiresAt(expiry)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(SigningKey.privateKey());
    }

    /** A token that says all the right things and is signed by somebody else. */
    public static String forged(Person person) {
        return claims(person).jws().algorithm(SignatureAlgorithm.RS256).sign(SigningKey.ofSomebodyElse());
    }

    /** A token that says it needs no signature. */
    public static String unsigned(Person person) {
        String signed = of(person);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    /** A token that the right key signed in the name of another issuer. */
    public static String ofIssuer(String issuer, Person person) {
        return signed(claims(person).issuer(issuer));
    }

    /** A token that was given for another application. */
    public static String forAudience(String audience, Person person) {
        return signed(claims(person).audience(audience));
    }

    /** A valid token with these claims instead of Keycloak's. */
    public static String withClaims(Map<String, Object> claims) {
        return signed(Jwt.claims(claims).issuer(ISSUER).audience(AUDIENCE).subject("somebody"));
    }

    /** A valid token of somebody whom the token does not name: the claim {@code person} is missing. */
    public static String withoutPerson(String... roles) {
        return withClaims(Map.of("realm_access", Map.of("roles", List.of(roles))));
    }

    private static String of(UUID person, String username, List<String> roles) {
        return signed(claims(person, username, roles));
    }

    private static JwtClaimsBuilder claims(Person person) {
        return claims(person.id(), person.username(), person.roles());
    }

    private static JwtClaimsBuilder claims(UUID person, String username, List<String> roles) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", roles)))
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(person.toString())
                .preferredUserName(username)
                .claim("person", person.toString());
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.expiresIn(VALIDITY)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(SigningKey.privateKey());
    }
}
