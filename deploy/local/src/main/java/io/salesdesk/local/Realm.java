package io.salesdesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.salesdesk.local.SampleData.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Keycloak realm of a local stack, generated from the people of the directory.
 *
 * <p>Each person logs in with the username as the password, which is fit for one's own machine and nothing else. A token
 * carries the {@code person} claim (the directory's id), the roles in {@code realm_access.roles} (Keycloak's default
 * scope brings them) and the audience {@value #AUDIENCE}, and lasts twelve hours, so that a demo or a bench fetches it once.
 */
public final class Realm {

    public static final String NAME = "salesdesk";

    /** The public client for password logins. */
    public static final String CLIENT = "salesdesk-cli";

    /** The public client of the dashboard page: authorization code with PKCE. */
    static final String DASHBOARD_CLIENT = "salesdesk-dashboard";

    static final String AUDIENCE = "salesdesk";

    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** The roles of api.md, whether or not anyone has them. */
    static final List<String> ROLES = List.of(
            "SALES_CLERK",
            "SALES_REP",
            "DOCUMENT_CLERK",
            "REVIEWER",
            "REGIONAL_MANAGER",
            "BRANCH_DIRECTOR",
            "SALES_MANAGER",
            "SALES_DIRECTOR",
            "GENERAL_MANAGER",
            "DEPUTY_GENERAL_MANAGER",
            "FINANCE",
            "FINANCE_AUDIT",
            "WAREHOUSE",
            "WAREHOUSE_SUPERVISOR",
            "SHIPPER",
            "PURCHASING",
            "LEGAL",
            "AFTER_SALES",
            "ENGINEERING",
            "ANALYST",
            "ADMIN");

    private Realm() {}

    /** The password of a person in a local stack. */
    public static String password(Person person) {
        return person.username();
    }

    /** The realm as Keycloak imports it. The same people give the same text. */
    static String json(List<Person> people) {
        try {
            return JSON.writeValueAsString(Map.ofEntries(
                    Map.entry("realm", NAME),
                    Map.entry("enabled", true),
                    Map.entry("sslRequired", "none"),
                    Map.entry("accessTokenLifespan", LIFETIME.toSeconds()),
                    Map.entry("ssoSessionIdleTimeout", LIFETIME.toSeconds()),
                    Map.entry("ssoSessionMaxLifespan", LIFETIME.toSeconds()),
                    Map.entry(
                            "roles",
                            Map.of(
                                    "realm",
                                    ROLES.stream()
                                            .map(role -> Map.of("name", role))
                                            .toList())),
                    Map.entry("clients", List.of(client(), dashboardClient())),
                    Map.entry(
                            "components",
                            Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(userProfile()))),
                    Map.entry("users", people.stream().map(Realm::user).toList())));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> client() {
        return Map.of(
                "clientId", CLIENT,
                "publicClient", true,
                "directAccessGrantsEnabled", true,
                "standardFlowEnabled", false,
                "fullScopeAllowed", true,
                "protocolMappers", claims());
    }

    /** Keycloak takes a redirect to localhost without a port for one to any port, as the services' ports can be moved. */
    private static Map<String, Object> dashboardClient() {
        return Map.of(
                "clientId",
                DASHBOARD_CLIENT,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                false,
                "standardFlowEnabled",
                true,
                "fullScopeAllowed",
                true,
                "redirectUris",
                List.of("http://localhost/*"),
                "webOrigins",
                List.of("*"),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "protocolMappers",
                claims());
    }

    private static List<Map<String, Object>> claims() {
        return List.of(
                mapper(
                        "person",
                        "oidc-usermodel-attribute-mapper",
                        Map.of(
                                "user.attribute", "person",
                                "claim.name", "person",
                                "jsonType.label", "String",
                                "access.token.claim", "true")),
                mapper(
                        "audience",
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", AUDIENCE, "access.token.claim", "true")));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> settings) {
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", settings);
    }

    /** Keycloak drops attributes of a user that the profile does not declare. */
    private static Map<String, Object> userProfile() throws JsonProcessingException {
        List<Map<String, Object>> attributes = Stream.of("username", "email", "firstName", "lastName", "person")
                .map(name -> Map.<String, Object>of(
                        "name",
                        name,
                        "permissions",
                        Map.of("view", List.of("admin", "user"), "edit", List.of("admin"))))
                .toList();
        return Map.of(
                "providerId",
                "declarative-user-profile",
                "config",
                Map.of("kc.user.profile.config", List.of(JSON.writeValueAsString(Map.of("attributes", attributes)))));
    }

    private static Map<String, Object> user(Person person) {
        int familyName = Character.charCount(person.name().codePointAt(0));
        return Map.of(
                "username", person.username(),
                "enabled", true,
                "email", person.email(),
                "emailVerified", true,
                "lastName", person.name().substring(0, familyName),
                "firstName", person.name().substring(familyName),
                "attributes", Map.of("person", List.of(person.id().toString())),
                "realmRoles", person.roles(),
                "credentials", List.of(Map.of("type", "password", "value", password(person), "temporary", false)));
    }

    /** Roles that people hold and api.md does not know. */
    static List<String> unknownRoles(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.roles().stream())
                .filter(role -> !ROLES.contains(role))
                .distinct()
                .toList();
    }
}
