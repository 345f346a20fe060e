package io.salesdesk.invariants;

import io.salesdesk.story.Landscape;
import io.salesdesk.story.Service;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A landscape in one of whose databases something is wrong, as seen from here; nothing of it is ever committed. */
record DoctoredLandscape(Landscape real, Service service, String statements) implements Landscape {

    @Override
    public Path root() {
        return real.root();
    }

    @Override
    public String kafkaBootstrapServers() {
        return real.kafkaBootstrapServers();
    }

    @Override
    public Connection database(Service asked) throws SQLException {
        var connection = real.database(asked);
        if (asked != service) {
            return connection;
        }
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(statements);
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return rolledBackWhenClosed(connection);
    }

    private static Connection rolledBackWhenClosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                DoctoredLandscape.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connection.rollback();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
