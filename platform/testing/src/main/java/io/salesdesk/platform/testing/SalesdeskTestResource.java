package io.salesdesk.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.salesdesk.platform.embedded.DatabaseSpec;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Gives the service under test a database of its own, Kafka with all topics, a free HTTP port, and the key that the
 * tokens of {@link Tokens} are signed with. The servers are shared by all tests of the JVM and stop with it.
 */
public class SalesdeskTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        TestServers.Addresses servers = TestServers.running();
        DatabaseSpec database = DatabaseSpec.named(serviceName());
        servers.createDatabase(database);

        Map<String, String> configuration = new HashMap<>();
        configuration.put("quarkus.devservices.enabled", "false");
        configuration.put("quarkus.datasource.jdbc.url", servers.jdbcUrl(database.name()));
        configuration.put("quarkus.datasource.username", database.role());
        configuration.put("quarkus.datasource.password", database.password());
        configuration.put("kafka.bootstrap.servers", servers.bootstrapServers());
        configuration.put("mp.messaging.connector.smallrye-kafka.bootstrap.servers", servers.bootstrapServers());
        // Tests wait for the service to have read and committed everything, one event at a time.
        configuration.put("mp.messaging.incoming.events.auto.commit.interval.ms", "50");
        // A commit waits for the poll under way to end.
        configuration.put("mp.messaging.incoming.events.poll-timeout", "50");
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.oidc.tenant-enabled", "true");
        configuration.put("quarkus.oidc.application-type", "service");
        configuration.put("quarkus.oidc.public-key", SigningKey.publicKey());
        configuration.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        // The test's own clients would tell their settings at length.
        configuration.put("quarkus.log.category.\"org.apache.kafka\".level", "WARN");
        configuration.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        configuration.put("quarkus.log.category.\"com.tngtech.archunit\".level", "WARN");
        return configuration;
    }

    @Override
    public void stop() {
        // The servers are shared with later starts of the service in this JVM.
    }

    /** The name that the service gives itself in its configuration. */
    private static String serviceName() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            for (URL file : Collections.list(loader.getResources("application.properties"))) {
                Properties properties = new Properties();
                try (InputStreamReader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                String name = properties.getProperty("salesdesk.service");
                if (name != null) {
                    return name.strip();
                }
            }
            throw new IllegalStateException("No application.properties sets salesdesk.service");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
