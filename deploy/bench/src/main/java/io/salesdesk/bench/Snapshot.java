package io.salesdesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one service's database as text: taken before and after something happened, it tells what the service wrote. For
 * databases with little in them.
 */
record Snapshot(Map<Shape, Map<List<String>, List<@Nullable String>>> tables) {

    /**
     * A column that can be written.
     *
     * @param type as PostgreSQL names it
     */
    record Column(String name, String type) {}

    /**
     * A table's columns.
     *
     * @param columns those that the database does not fill by itself
     * @param key the columns of its primary key
     */
    record Shape(String table, List<Column> columns, List<String> key) {

        int position(String column) {
            return columns.stream().map(Column::name).toList().indexOf(column);
        }
    }

    /** @param spared tables that are not looked at */
    static Snapshot take(Connection connection, Set<String> spared) throws SQLException {
        var tables = new LinkedHashMap<Shape, Map<List<String>, List<@Nullable String>>>();
        for (var shape : shapes(connection, spared)) {
            tables.put(shape, rows(connection, shape));
        }
        return new Snapshot(tables);
    }

    private static List<Shape> shapes(Connection connection, Set<String> spared) throws SQLException {
        var columns = new LinkedHashMap<String, List<Column>>();
        var keys = new LinkedHashMap<String, List<String>>();
        try (var query = connection.prepareStatement("""
                        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                               a.attidentity <> '' or a.attgenerated <> '' as filled, a.attnum = any (k.indkey) as in_key
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        join pg_index k on k.indrelid = c.oid and k.indisprimary
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                        order by c.relname, a.attnum
                        """);
                var row = query.executeQuery()) {
            while (row.next()) {
                var table = row.getString(1);
                if (spared.contains(table)) {
                    continue;
                }
                if (!row.getBoolean("filled")) {
                    columns.computeIfAbsent(table, none -> new ArrayList<>())
                            .add(new Column(row.getString(2), row.getString(3)));
                }
                if (row.getBoolean("in_key")) {
                    keys.computeIfAbsent(table, none -> new ArrayList<>()).add(row.getString(2));
                }
            }
        }
        return columns.entrySet().stream()
                .map(table -> new Shape(
                        table.getKey(), List.copyOf(table.getValue()), keys.getOrDefault(table.getKey(), List.of())))
                .toList();
    }

    /** By primary key, in its order: ids are given in the order of time. */
    private static Map<List<String>, List<@Nullable String>> rows(Connection connection, Shape shape)
            throws SQLException {
        var key = shape.key().stream().map(Snapshot::quoted).collect(Collectors.joining(", "));
        var values = shape.columns().stream()
                .map(column -> quoted(column.name()) + "::text")
                .collect(Collectors.joining(", "));
        var texts =
                shape.key().stream().map(column -> quoted(column) + "::text").collect(Collectors.joining(", "));
        var rows = new LinkedHashMap<List<String>, List<@Nullable String>>();
        try (var query = connection.prepareStatement(
                        "select %s, %s from %s order by %s".formatted(texts, values, quoted(shape.table()), key));
                var row = query.executeQuery()) {
            while (row.next()) {
                var id = new ArrayList<String>();
                for (int i = 1; i <= shape.key().size(); i++) {
                    id.add(row.getString(i));
                }
                var content = new ArrayList<@Nullable String>();
                for (int i = 1; i <= shape.columns().size(); i++) {
                    content.add(row.getString(shape.key().size() + i));
                }
                rows.put(List.copyOf(id), Collections.unmodifiableList(content));
            }
        }
        return rows;
    }

    /** What is here and was not before, by table. */
    Map<Shape, List<List<@Nullable String>>> rowsSince(Snapshot before) {
        var added = new LinkedHashMap<Shape, List<List<@Nullable String>>>();
        tables.forEach((shape, rows) -> {
            var known = before.tables.getOrDefault(shape, Map.of());
            var fresh = rows.entrySet().stream()
                    .filter(row -> !known.containsKey(row.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!fresh.isEmpty()) {
                added.put(shape, fresh);
            }
        });
        return added;
    }

    /**
     * A row that was there before and has changed.
     *
     * @param key its primary key
     */
    record Change(Shape shape, List<String> key, List<@Nullable String> before, List<@Nullable String> after) {}

    List<Change> changesSince(Snapshot before) {
        var changes = new ArrayList<Change>();
        tables.forEach((shape, rows) -> {
            var known = before.tables.getOrDefault(shape, Map.of());
            rows.forEach((key, row) -> {
                var old = known.get(key);
                if (old != null && !old.equals(row)) {
                    changes.add(new Change(shape, key, old, row));
                }
            });
        });
        return changes;
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
