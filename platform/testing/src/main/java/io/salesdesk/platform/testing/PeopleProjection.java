package io.salesdesk.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestAfterConstructCallback;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes {@link TestPeople} known to the service under test before its first test, once for each database. */
public class PeopleProjection implements QuarkusTestAfterConstructCallback {

    private static final String DONE = "salesdesk.test.shared.people.";

    @Override
    public void afterConstruct(Object testInstance) {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (url.isEmpty() || System.getProperty(DONE + url.get()) != null) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(
                url.get(),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class))) {
            if (hasDirectory(connection)) {
                TestPeople.project(connection);
                System.setProperty(DONE + url.get(), "true");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot write the people of the tests into " + url.get(), failure);
        }
    }

    private static boolean hasDirectory(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select to_regclass('directory_person') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
