package io.salesdesk.platform.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Signed bearer tokens as Keycloak issues them: the roles under {@code realm_access.roles}, the person of the directory in
 * the claim {@code person}. The service under test trusts the key they are signed with.
 */
public final class Tokens {

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
        return sign(person.id(), person.username(), person.roles(), issued, issued.plus(Duration.ofMinutes(45)));
    }

    /** A valid token of somebody whom the token does not name: the claim {@code person} is missing. */
    public static String withoutPerson(String... roles) {
        Instant now = Instant.now();
        return Jwt.claims(Map.of("realm_access", Map.of("roles", List.of(roles))))
                .issuer("salesdesk-test")
                .subject("nobody")
                .issuedAt(now)
                .expiresAt(now.plus(VALIDITY))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(SigningKey.privateKey());
    }

    private static String of(UUID person, String username, List<String> roles) {
        Instant now = Instant.now();
        return sign(person, username, roles, now, now.plus(VALIDITY));
    }

    private static String sign(UUID person, String username, List<String> roles, Instant issued, Instant expires) {
        return Jwt.claims(Map.of("realm_access", Map.of("roles", roles)))
                .issuer("salesdesk-test")
                .audience("salesdesk")
                .subject(person.toString())
                .preferredUserName(username)
                .claim("person", person.toString())
                .issuedAt(issued)
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(SigningKey.privateKey());
    }
}
