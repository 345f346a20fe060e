package io.salesdesk.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The events that a service has committed and not yet published. */
record ServiceOutbox(String jdbcUrl, String role, String password) {

    static ServiceOutbox ofServiceUnderTest() {
        Config configuration = ConfigProvider.getConfig();
        return new ServiceOutbox(
                configuration.getValue("quarkus.datasource.jdbc.url", String.class),
                configuration.getValue("quarkus.datasource.username", String.class),
                configuration.getValue("quarkus.datasource.password", String.class));
    }

    void awaitEmpty(Duration patience) {
        Awaitility.await("the service to publish what it has committed")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(20))
                .until(this::isEmpty);
    }

    private boolean isEmpty() throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, role, password);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select not exists (select from outbox_event)")) {
            return result.next() && result.getBoolean(1);
        }
    }
}
