package io.salesdesk.bench;

import io.salesdesk.story.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Which rows all services write for one operation, counted by PostgreSQL itself while many operations run. An update counts
 * as a row, since it writes one; what is deleted again counts too.
 */
final class WrittenRows {

    /** PostgreSQL's sessions report their counts within a second. */
    private static final int SECONDS_UNTIL_COUNTED = 2;

    private final Setting setting;
    private final Map<Service, Map<String, Long>> before;

    private WrittenRows(Setting setting, Map<Service, Map<String, Long>> before) {
        this.setting = setting;
        this.before = before;
    }

    /** Counts what is written from now on. */
    static WrittenRows from(Setting setting) throws Exception {
        return new WrittenRows(setting, counts(setting));
    }

    /**
     * The newest rows of each table, as many as one operation writes.
     *
     * @param operations that ran since {@link #from}
     * @param outbox stands for every service's outbox rows, which the relays delete at once
     */
    Map<Service, List<SampledRow>> ofOne(long operations, SampledRow outbox) throws Exception {
        var after = counts(setting);
        Map<Service, List<SampledRow>> samples = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            var rows = new ArrayList<SampledRow>();
            try (var connection = setting.connect(service)) {
                for (var table : after.getOrDefault(service, Map.of()).entrySet()) {
                    long written = table.getValue()
                            - before.getOrDefault(service, Map.of()).getOrDefault(table.getKey(), 0L);
                    int each = Math.round((float) written / operations);
                    if (each > 0) {
                        rows.addAll(newest(connection, table.getKey(), each, outbox));
                    }
                }
            }
            if (!rows.isEmpty()) {
                samples.put(service, rows);
            }
        }
        return samples;
    }

    private static List<SampledRow> newest(Connection connection, String table, int count, SampledRow outbox)
            throws SQLException {
        if (table.equals(outbox.table())) {
            return Collections.nCopies(count, outbox);
        }
        if (isEmpty(connection, table)) {
            // Written and deleted again, such as events that came early: work of the services that the floor is spared.
            return List.of();
        }
        var found = SampledRow.read(connection, table, "select * from " + table + " order by ctid desc limit " + count);
        var rows = new ArrayList<SampledRow>();
        for (int i = 0; i < count; i++) {
            rows.add(found.get(i % found.size()));
        }
        return rows;
    }

    private static boolean isEmpty(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var any = statement.executeQuery("select 1 from " + table + " limit 1")) {
            return !any.next();
        }
    }

    private static Map<Service, Map<String, Long>> counts(Setting setting) throws Exception {
        TimeUnit.SECONDS.sleep(SECONDS_UNTIL_COUNTED);
        Map<Service, Map<String, Long>> counts = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            var tables = new HashMap<String, Long>();
            try (var connection = setting.connect(service);
                    var query = connection.prepareStatement(
                            "select relname, n_tup_ins + n_tup_upd from pg_stat_user_tables where schemaname = 'public'");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getLong(2));
                }
            }
            counts.put(service, tables);
        }
        return counts;
    }
}
