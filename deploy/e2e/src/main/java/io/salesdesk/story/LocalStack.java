package io.salesdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The stack that {@code ./salesdesk up} runs in this checkout. */
public final class LocalStack implements RunningStack, Landscape {

    private final Path root;
    private final Properties addresses;

    private LocalStack(Path root, Properties addresses) {
        this.root = root;
        this.addresses = addresses;
    }

    /** The stack of the checkout, empty when it is not up. */
    public static Optional<LocalStack> running(Path root) {
        var addresses = new Properties();
        try (var file = Files.newBufferedReader(root.resolve(".salesdesk/stack.properties"))) {
            addresses.load(file);
            return Optional.of(new LocalStack(root, addresses));
        } catch (NoSuchFileException down) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isDemo() {
        return Boolean.parseBoolean(addresses.getProperty("demo"));
    }

    @Override
    public Company company() {
        return Company.read(root.resolve("deploy/sample-data"));
    }

    @Override
    public Desk desk(Duration patience) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            services.put(service, URI.create(address(service.id() + ".url")));
        }
        return new Desk(services, tokens(), patience);
    }

    public TokenSource tokens() {
        return new KeycloakTokens(URI.create(address("token.url")), address("token.client"));
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public Connection database(Service service) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), service.id(), databasePassword(service));
    }

    @Override
    public String kafkaBootstrapServers() {
        return address("kafka.bootstrap");
    }

    public String jdbcUrl(Service service) {
        return address("postgres.url." + service.id());
    }

    /** The password that the stack made up for the service's database. */
    public String databasePassword(Service service) {
        try {
            return Files.readString(root.resolve(".salesdesk/data/secrets/" + service.id()))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address(String key) {
        var value = addresses.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("stack.properties does not name " + key);
        }
        return value;
    }
}
