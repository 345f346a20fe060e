package io.salesdesk.platform.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Finds out whom a verified token names, and with which of our roles. Where the roles stand, and which issuer and audience a
 * token must have, are settings of Quarkus itself (docs/security.md).
 */
@Singleton
class TokenReader {

    /** What of a person the token says. */
    enum PersonKey {
        /** The directory's id. */
        ID,
        /** The staff number. */
        NUMBER,
        /** The user name. */
        USERNAME
    }

    private final Directory directory;
    private final Permissions permissions;
    private final ClaimPath personClaim;
    private final PersonKey personKey;
    private final Map<String, String> roleNames;

    TokenReader(
            Directory directory,
            Permissions permissions,
            @ConfigProperty(name = "salesdesk.identity.person-claim") String personClaim,
            @ConfigProperty(name = "salesdesk.identity.person-key") PersonKey personKey,
            @ConfigProperty(name = "salesdesk.identity.role-names") Optional<List<String>> roleNames) {
        this.directory = directory;
        this.permissions = permissions;
        this.personClaim = ClaimPath.of(personClaim);
        this.personKey = personKey;
        this.roleNames = roleNames.orElse(List.of()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        pair -> pair.substring(0, Math.max(0, pair.lastIndexOf(':')))
                                .strip(),
                        pair -> pair.substring(pair.lastIndexOf(':') + 1).strip()));
    }

    void check(@Observes StartupEvent starting) {
        var unknown = roleNames.values().stream()
                .filter(role -> !permissions.hasRole(role))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("salesdesk.identity.role-names leads to unknown roles: " + unknown);
        }
    }

    /** The person whom the token names, if the directory knows exactly one such person who is active. */
    Optional<Person> personOf(JsonWebToken token) {
        return personClaim
                .textIn(token)
                .flatMap(name -> switch (personKey) {
                    case ID -> parse(name).flatMap(directory::person);
                    case NUMBER -> directory.personByNumber(name);
                    case USERNAME -> directory.personByUsername(name);
                })
                .filter(Person::active);
    }

    /** Our roles among those of the token. Providers add roles of their own, which mean nothing here. */
    Set<String> rolesOf(Set<String> tokenRoles) {
        return tokenRoles.stream()
                .map(role -> roleNames.getOrDefault(role, role))
                .filter(permissions::hasRole)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
