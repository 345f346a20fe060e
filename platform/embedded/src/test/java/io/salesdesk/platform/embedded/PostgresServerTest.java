package io.salesdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    // A reserved word on purpose: the name has to be quoted wherever it is used.
    private static final DatabaseSpec DATABASE = DatabaseSpec.named("order");

    @TempDir
    Path folder;

    @Test
    @DisplayName("what was committed outlives a stop, a crash and a new run; durable settings are really on")
    void dataIsKept() throws SQLException {
        PostgresServer.Settings settings = PostgresServer.Settings.persistent(
                folder.resolve("data"), 0, folder.resolve("postgres.log"), List.of(DATABASE));
        try (PostgresServer server = PostgresServer.start(settings)) {
            assertThat(query(server, "SHOW server_version_num")).startsWith("18");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(query(server, "SHOW max_connections")).isEqualTo("300");
            execute(server, "CREATE TABLE kept (line text)");
            execute(server, "INSERT INTO kept VALUES ('before the stop')");

            server.stop();
            assertThat(PostgresServer.isRunning(folder.resolve("data"))).isFalse();
            server.start();
            execute(server, "INSERT INTO kept VALUES ('before the crash')");

            server.kill();
            assertThatThrownBy(() -> query(server, "SELECT 1")).isInstanceOf(SQLException.class);
            server.start();
            assertThat(query(server, "SELECT count(*) FROM kept")).isEqualTo("2");
        }
        try (PostgresServer server = PostgresServer.start(settings)) {
            assertThat(query(server, "SELECT count(*) FROM kept")).isEqualTo("2");
        }
    }

    @Test
    @DisplayName("a server that a killed run left behind is stopped, not adopted; a temporary one begins empty")
    void leftoverIsStopped() throws SQLException {
        PostgresServer.Settings settings = PostgresServer.Settings.temporary(
                folder.resolve("data"), folder.resolve("postgres.log"), List.of(DATABASE));
        try (PostgresServer abandoned = PostgresServer.start(settings)) {
            execute(abandoned, "CREATE TABLE kept (line text)");
            assertThat(PostgresServer.stopLeftover(folder.resolve("data"))).isTrue();
            assertThatThrownBy(() -> query(abandoned, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        try (PostgresServer next = PostgresServer.start(settings)) {
            assertThat(query(next, "SHOW fsync")).isEqualTo("off");
            assertThat(query(next, "SELECT to_regclass('kept') IS NULL")).isEqualTo("t");
        }
    }

    private static String query(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(DATABASE.name()), DATABASE.role(), DATABASE.password());
    }
}
