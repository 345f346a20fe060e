package io.salesdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The stack of {@code docker-compose.yml}, called through its gateway. Ports are those of {@code .env}; the environment
 * wins over the file, as it does for Compose.
 */
public final class ComposeStack implements RunningStack {

    private final Path root;
    private final Properties file;
    private final Map<String, String> environment;

    private ComposeStack(Path root, Properties file, Map<String, String> environment) {
        this.root = root;
        this.file = file;
        this.environment = Map.copyOf(environment);
    }

    /** The stack of the checkout, empty when it has no {@code .env}. */
    public static Optional<ComposeStack> of(Path root, Map<String, String> environment) {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(root.resolve(".env"), StandardCharsets.UTF_8)) {
            settings.load(file);
            return Optional.of(new ComposeStack(root, settings, environment));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isDemo() {
        return Boolean.parseBoolean(setting("SALESDESK_DEMO", "false"));
    }

    @Override
    public Company company() {
        return Company.read(sampleData());
    }

    public Path sampleData() {
        return root.resolve("deploy/sample-data");
    }

    @Override
    public Desk desk(Duration patience) {
        var gateway = "http://localhost:" + setting("GATEWAY_PORT", "8080");
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            services.put(service, URI.create(gateway + "/" + service.id()));
        }
        var keycloak = setting("KEYCLOAK_URL", "http://localhost:" + setting("KEYCLOAK_PORT", "8180"));
        var tokens = new KeycloakTokens(
                URI.create(keycloak + "/realms/salesdesk/protocol/openid-connect/token"), "salesdesk-cli");
        return new Desk(services, tokens, patience);
    }

    @Override
    public String kafkaBootstrapServers() {
        return "localhost:" + setting("KAFKA_PORT", "9094");
    }

    private String setting(String name, String otherwise) {
        var given = environment.getOrDefault(name, file.getProperty(name, ""));
        return given.isBlank() ? otherwise : given.strip();
    }
}
