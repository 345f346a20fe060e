package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Identity provider, directory and services must mean the same people and roles, and no service brings a secret along. */
class RealmTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path DEFAULTS =
            ROOT.resolve("platform/service/src/main/resources/META-INF/microprofile-config.properties");
    private static final SampleData DATA = new SampleData(Path.of("../sample-data"));

    @Test
    @DisplayName("Everybody of the directory's import is in the realm, with the same id and roles, and nobody else is")
    void people() throws IOException {
        var users = new ObjectMapper().readTree(Realm.json(DATA.people())).path("users");

        assertThat(users).hasSameSizeAs(DATA.people());
        for (var person : DATA.people()) {
            var user = StreamSupport.stream(users.spliterator(), false)
                    .filter(found -> found.path("username").asText().equals(person.username()))
                    .findFirst()
                    .orElseThrow();
            assertThat(UUID.fromString(user.at("/attributes/person/0").asText()))
                    .isEqualTo(person.id());
            assertThat(user.path("realmRoles")).extracting(JsonNode::asText).containsExactlyElementsOf(person.roles());
        }
    }

    @Test
    @DisplayName("The realm's roles are those of the table of permissions")
    void roles() throws IOException {
        var table = properties(
                ROOT.resolve("platform/service/src/main/resources/META-INF/salesdesk/permissions.properties"));

        assertThat(Realm.ROLES)
                .containsExactlyInAnyOrderElementsOf(table.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("scope."))
                        .map(key -> key.substring("scope.".length()))
                        .toList());
    }

    @Test
    @DisplayName("The realm puts the audience into tokens that the services ask for")
    void audience() throws IOException {
        assertThat(properties(DEFAULTS)).containsEntry("quarkus.oidc.token.audience", Realm.AUDIENCE);
    }

    static Stream<Path> packagedSettings() throws IOException {
        try (var services = Files.list(ROOT)) {
            return Stream.concat(
                    Stream.of(DEFAULTS),
                    services
                            .map(service -> service.resolve("src/main/resources/application.properties"))
                            .filter(Files::exists)
                            .toList()
                            .stream())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @DisplayName("No service is packaged with a password, a key or a secret")
    @MethodSource("packagedSettings")
    void noSecrets(Path settings) throws IOException {
        assertThat(properties(settings).stringPropertyNames())
                .isNotEmpty()
                .noneMatch(key -> key.matches("(?i).*(password|secret|jaas|private-key|api-key).*"));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (InputStream content = Files.newInputStream(file)) {
            properties.load(content);
        }
        return properties;
    }
}
