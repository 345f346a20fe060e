package io.salesdesk.bench;

import io.salesdesk.story.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bare JDBC: the rows that the services wrote, written again into tables of the same shape and indexes, in as few batches as
 * there are tables and one commit for each database.
 */
final class Floor implements Measurement.ClientFactory {

    static final String SCHEMA = "bench_floor";

    private final Setting setting;
    private final Map<Service, Map<String, List<SampledRow>>> inserts = new LinkedHashMap<>();

    private Floor(Setting setting) {
        this.setting = setting;
    }

    /** @param samples the rows of one operation, by the database that they are written to */
    static Floor of(Setting setting, Map<Service, List<SampledRow>> samples) throws SQLException {
        var floor = new Floor(setting);
        for (var sample : samples.entrySet()) {
            try (var connection = setting.connect(sample.getKey())) {
                floor.prepare(connection, sample.getKey(), sample.getValue());
            }
        }
        return floor;
    }

    private void prepare(Connection connection, Service service, List<SampledRow> sample) throws SQLException {
        var batches = inserts.computeIfAbsent(service, key -> new LinkedHashMap<>());
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
            for (var row : sample) {
                var own = new SampledRow(SCHEMA + "." + row.table(), row.columns(), row.types(), row.values());
                if (!batches.containsKey(own.insert())) {
                    createLike(connection, row.table(), own.table());
                }
                batches.computeIfAbsent(own.insert(), insert -> new ArrayList<>())
                        .add(own);
            }
        }
    }

    /** The indexes cost what the service's cost; they are not unique, since only ids and numbers of the copies are fresh. */
    private static void createLike(Connection connection, String original, String copy) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists " + copy);
            statement.execute(
                    "create table %s (like public.%s including defaults including generated including identity)"
                            .formatted(copy, original));
        }
        var definitions = new ArrayList<String>();
        try (var query = connection.prepareStatement(
                "select indexdef from pg_indexes where schemaname = 'public' and tablename = ?")) {
            query.setString(1, original);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    definitions.add(rows.getString(1));
                }
            }
        }
        try (var statement = connection.createStatement()) {
            for (var definition : definitions) {
                statement.execute(definition.replaceFirst(
                        "^CREATE (UNIQUE )?INDEX \\S+ ON (ONLY )?\\S+ ", "CREATE INDEX ON " + copy + " "));
            }
        }
    }

    @Override
    public Measurement.Client open(int number) throws SQLException {
        var databases = new ArrayList<Database>();
        for (var entry : inserts.entrySet()) {
            databases.add(Database.open(setting.connect(entry.getKey()), entry.getValue()));
        }
        return new Measurement.Client() {
            @Override
            public void call() throws SQLException {
                var copy = new SampledRow.Copy();
                for (var database : databases) {
                    database.write(copy);
                }
            }

            @Override
            public void close() throws SQLException {
                for (var database : databases) {
                    database.connection().close();
                }
            }
        };
    }

    private record Database(Connection connection, Map<PreparedStatement, List<SampledRow>> batches) {

        static Database open(Connection connection, Map<String, List<SampledRow>> inserts) throws SQLException {
            connection.setAutoCommit(false);
            var batches = new LinkedHashMap<PreparedStatement, List<SampledRow>>();
            for (var entry : inserts.entrySet()) {
                batches.put(connection.prepareStatement(entry.getKey()), entry.getValue());
            }
            return new Database(connection, batches);
        }

        void write(SampledRow.Copy copy) throws SQLException {
            for (var batch : batches.entrySet()) {
                for (var row : batch.getValue()) {
                    row.bind(batch.getKey(), copy);
                    batch.getKey().addBatch();
                }
                batch.getKey().executeBatch();
            }
            connection.commit();
        }
    }
}
