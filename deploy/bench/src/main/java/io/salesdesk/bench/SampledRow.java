package io.salesdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A row that a service really wrote, to be written again with fresh ids: what the floor is made of. Ids that occur in
 * several rows of one sample stay the same in all of its copies.
 *
 * @param table where the copies go
 * @param types PostgreSQL types of the columns
 */
record SampledRow(String table, List<String> columns, List<String> types, List<@Nullable Object> values) {

    private static final AtomicLong COPIES = new AtomicLong();

    SampledRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** All rows of the query; generated columns are left to the database. */
    static List<SampledRow> read(Connection connection, String table, String query, Object... parameters)
            throws SQLException {
        var rows = new ArrayList<SampledRow>();
        try (var select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(read(table, result));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("No row of " + table + " to sample");
        }
        return rows;
    }

    private static SampledRow read(String table, ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var columns = new ArrayList<String>();
        var types = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (!meta.isAutoIncrement(i)) {
                columns.add(meta.getColumnName(i));
                types.add(meta.getColumnTypeName(i));
                values.add(row.getObject(i));
            }
        }
        return new SampledRow(table, columns, types, values);
    }

    String insert() {
        var places = types.stream().map(type -> "?::" + (type.startsWith("_") ? type.substring(1) + "[]" : type));
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", places.toList()) + ")";
    }

    void bind(PreparedStatement statement, Copy copy) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, copy.of(columns.get(i), values.get(i)));
        }
    }

    /** One copy of a sample: fresh values for everything that must be unique. */
    static final class Copy {

        private final long number = COPIES.incrementAndGet();
        private final Map<UUID, UUID> ids = new HashMap<>();

        @Nullable
        Object of(String column, @Nullable Object value) {
            return switch (value) {
                case UUID id -> ids.computeIfAbsent(id, old -> new UUID(old.getMostSignificantBits(), number));
                case byte[] bytes when column.equals("scope_hash") -> hash(bytes);
                case String text when column.equals("number") -> text + "-" + number;
                case null, default -> value;
            };
        }

        private byte[] hash(byte[] sample) {
            var fresh = sample.clone();
            for (int i = 0; i < Long.BYTES; i++) {
                fresh[i] = (byte) (number >>> (8 * i));
            }
            return fresh;
        }
    }
}
