package io.salesdesk.bench;

import static io.salesdesk.bench.Snapshot.quoted;

import io.salesdesk.bench.Snapshot.Change;
import io.salesdesk.bench.Snapshot.Column;
import io.salesdesk.bench.Snapshot.Shape;
import io.salesdesk.invariants.Invariants;
import io.salesdesk.story.BareStack;
import io.salesdesk.story.Service;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders by the million, in a time in which the services would carry through some thousand. The services carry through a set of
 * orders; then every row that they wrote for it is written again in each database, set by set, with ids, numbers and dates of
 * its own, and what counts rows elsewhere (a ledger's position, the stock of a batch, the figures of a day) is moved along.
 *
 * <p>The copies lie in the past, as many on each day, and the oldest are written first: history grows as a business's does, at
 * its end. What services forget after a while is not written for older copies: answers that are stored for a week, the log of the
 * streams, and events in the inbox that are older than the inbox is kept.
 *
 * <p>What a copy does not keep: numbers of documents have more digits; a customer's ledger has the copies' entries in the order
 * of their positions but not of their dates; rows tell the original's time of day; goods that left are not seen to have come in. The topics get no records: an event is
 * appended at the end of its partition and read there, which costs the same after ten records or ten million; what grows with
 * a topic, a rebuild, is none of the operations that are measured.
 */
final class OrderCopies {

    private static final String SCHEMA = "growth";

    /** What is there for a moment or a week, is nobody's order, or is summed up from other rows. */
    private static final Set<String> SPARED = Set.of(
            "business_clock",
            "daily_report",
            "directory_calendar_day",
            "directory_delegation",
            "directory_org_unit",
            "directory_person",
            "flyway_schema_history",
            "job",
            "job_file",
            "job_line_error",
            "outbox_event",
            "parked_record",
            "projection_rebuild",
            "stored_answer",
            "stream_head",
            "stream_log",
            "stream_pending",
            "waiting_event");

    /** Columns whose values are unique without being ids or numbers of documents. */
    private static final Set<String> UNIQUE_WORDS = Set.of("tracking_number");

    /** Counters of a shared row that a row repeats: the row's column by the column that the account has counted on. */
    private static final Map<String, String> LEDGER_COUNTERS = Map.of(
            "position", "ledger_position", "credit_minor", "credit_minor", "receivable_minor", "receivable_minor");

    private static final int DAYS = 300;

    /** Whatever is kept for a week is gone from the youngest copy. */
    private static final int DAYS_AGO = 10;

    private static final int INBOX_MONTHS = 3;
    private static final int ORDERS_AT_ONCE = 5_000;
    private static final int WRITERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final BareStack stack;
    private final LocalDate today;
    private final int ordersInSet;
    private final Map<Service, List<Table>> tables = new EnumMap<>(Service.class);
    private final Map<Service, List<Change>> counted = new EnumMap<>(Service.class);
    private int written;

    /** A table of the originals' rows, and the statement that copies them. */
    private record Table(Shape shape, int rows, List<String> values, String insert) {}

    /** Orders that the services carry through, to their end. */
    interface Originals {
        void play() throws Exception;
    }

    private OrderCopies(BareStack stack, LocalDate today, int ordersInSet) {
        this.stack = stack;
        this.today = today;
        this.ordersInSet = ordersInSet;
    }

    /**
     * Lets the services carry the originals through, while nobody does anything else.
     *
     * @param ordersInSet how many the originals are
     * @param mostOrders how many copies there will be at most
     */
    static OrderCopies of(BareStack stack, int ordersInSet, int mostOrders, Originals originals) throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);
        var copies = new OrderCopies(stack, today, ordersInSet);
        copies.awaitRest();
        var before = copies.snapshots();
        var from = Instant.now();
        originals.play();
        copies.awaitRest();
        var until = Instant.now();
        copies.prepare(before, copies.snapshots(), from, until, Math.ceilDiv(mostOrders, ordersInSet));
        return copies;
    }

    private void awaitRest() {
        var late = new Invariants(stack).drain(PATIENCE);
        if (!late.isEmpty()) {
            throw new IllegalStateException("Still under way after " + PATIENCE + ": " + late);
        }
    }

    private Map<Service, Snapshot> snapshots() throws SQLException {
        Map<Service, Snapshot> snapshots = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            try (var connection = open(service)) {
                snapshots.put(service, Snapshot.take(connection, SPARED));
            }
        }
        return snapshots;
    }

    private void prepare(
            Map<Service, Snapshot> before, Map<Service, Snapshot> after, Instant from, Instant until, int sets)
            throws SQLException {
        Map<Service, Map<Shape, List<List<@Nullable String>>>> added = new EnumMap<>(Service.class);
        var words = new HashSet<String>();
        for (var service : Service.values()) {
            var old = Objects.requireNonNull(before.get(service));
            var now = Objects.requireNonNull(after.get(service));
            added.put(service, now.rowsSince(old));
            counted.put(service, now.changesSince(old));
            added.getOrDefault(service, Map.of())
                    .forEach((shape, rows) -> UNIQUE_WORDS.stream()
                            .map(shape::position)
                            .filter(position -> position >= 0)
                            .forEach(position -> rows.stream()
                                    .map(row -> row.get(position))
                                    .filter(Objects::nonNull)
                                    .forEach(words::add)));
        }
        var text = new CopyText(from, until, today, words);
        Map<Service, Map<Shape, Marked>> marked = new EnumMap<>(Service.class);
        // Every text of every service is marked before the marks are known in full.
        added.forEach((service, shapes) -> {
            var ofService = new LinkedHashMap<Shape, Marked>();
            shapes.forEach((shape, rows) -> ofService.put(shape, mark(service, shape, rows, text)));
            marked.put(service, ofService);
        });
        for (var service : Service.values()) {
            try (var connection = open(service)) {
                prepare(connection, service, marked.getOrDefault(service, Map.of()), text, sets);
            }
            makePartitions(service);
        }
    }

    /**
     * The originals' rows with marks.
     *
     * @param steps by how much a row's column rises from copy to copy
     */
    private record Marked(List<List<@Nullable String>> rows, Map<String, List<BigDecimal>> steps) {}

    private Marked mark(Service service, Shape shape, List<List<@Nullable String>> rows, CopyText text) {
        var marked = new ArrayList<List<@Nullable String>>();
        for (var row : rows) {
            var copy = new ArrayList<@Nullable String>();
            for (int i = 0; i < row.size(); i++) {
                var value = row.get(i);
                copy.add(value == null || !isText(shape.columns().get(i)) ? value : text.marked(value));
            }
            marked.add(copy);
        }
        return new Marked(marked, steps(service, shape, rows));
    }

    private Map<String, List<BigDecimal>> steps(Service service, Shape shape, List<List<@Nullable String>> rows) {
        var steps = new HashMap<String, List<BigDecimal>>();
        if (service == Service.BILLING && shape.table().equals("ledger_entry")) {
            var counters = new HashMap<String, Map<String, BigDecimal>>();
            counted.getOrDefault(service, List.of()).stream()
                    .filter(change -> change.shape().table().equals("account"))
                    .forEach(change -> counters.put(change.key().getFirst(), differences(change)));
            LEDGER_COUNTERS.forEach((column, counter) -> steps.put(
                    column,
                    rows.stream()
                            .map(row -> Objects.requireNonNull(counters.get(row.get(shape.position("account_id"))))
                                    .getOrDefault(counter, BigDecimal.ZERO))
                            .toList()));
        }
        if (service == Service.ORDER && shape.table().equals("order_timeline")) {
            steps.put("id", rows.stream().map(row -> timelineStep(rows, shape)).toList());
        }
        return steps;
    }

    /** More than the originals span, with the rest of the block that a service has drawn from the sequence. */
    private static BigDecimal timelineStep(List<List<@Nullable String>> rows, Shape shape) {
        var ids = rows.stream()
                .mapToLong(row -> Long.parseLong(Objects.requireNonNull(row.get(shape.position("id")))))
                .summaryStatistics();
        return BigDecimal.valueOf(ids.getMax() - ids.getMin() + 100);
    }

    private void prepare(Connection connection, Service service, Map<Shape, Marked> marked, CopyText text, int sets)
            throws SQLException {
        var replacements = text.replacements();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            statement.execute("""
                    create table growth.copied as
                    select k, days, span, make_interval(days => days) as shift, %s
                    from (select k::int, floor(-%d + (k - 1) * %d.0 / %d)::int as days,
                                 floor((-%d + (k - 1) * %d.0 / %d) * 86400000 / 65536)::bigint as span
                          from generate_series(1, %d) k) numbered
                    """.formatted(
                            replacements.entrySet().stream()
                                    .map(mark -> mark.getValue() + " as " + column(mark.getKey()))
                                    .collect(Collectors.joining(", ")),
                            DAYS + DAYS_AGO,
                            DAYS,
                            sets,
                            DAYS + DAYS_AGO,
                            DAYS,
                            sets,
                            sets));
            statement.execute("alter table growth.copied add primary key (k)");
        }
        var prepared = new ArrayList<Table>();
        for (var shape : marked.entrySet()) {
            prepared.add(prepare(connection, shape.getKey(), shape.getValue(), text));
        }
        tables.put(service, prepared);
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        if (service == Service.ORDER) {
            leaveRoom(connection, sets);
        }
    }

    private static Table prepare(Connection connection, Shape shape, Marked marked, CopyText text) throws SQLException {
        var kept = SCHEMA + "." + quoted(shape.table());
        var definitions = new ArrayList<String>();
        var targets = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (int i = 0; i < shape.columns().size(); i++) {
            var column = shape.columns().get(i);
            int position = i;
            var marks = isText(column)
                    ? text.marksIn(marked.rows().stream()
                            .map(row -> row.get(position))
                            .filter(Objects::nonNull)
                            .toList())
                    : List.<String>of();
            definitions.add(quoted(column.name()) + " " + (marks.isEmpty() ? column.type() : "text"));
            targets.add(quoted(column.name()));
            values.add(value(column, marks, marked.steps().containsKey(column.name())));
        }
        var steps = marked.steps().keySet().stream().sorted().toList();
        steps.forEach(step -> definitions.add(step(step) + " numeric"));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create table %s (place int primary key, %s)".formatted(kept, String.join(", ", definitions)));
        }
        var types = definitions.stream()
                .map(definition -> "?::" + definition.substring(definition.indexOf("\" ") + 2))
                .collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("insert into %s values (?, %s)".formatted(kept, types))) {
            for (int row = 0; row < marked.rows().size(); row++) {
                int parameter = 1;
                insert.setInt(parameter++, row);
                for (var content : marked.rows().get(row)) {
                    insert.setString(parameter++, content);
                }
                for (var step : steps) {
                    insert.setString(
                            parameter++,
                            Objects.requireNonNull(marked.steps().get(step))
                                    .get(row)
                                    .toPlainString());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        var recent = shape.table().equals("inbox_event") ? " and u.days >= " + -daysOfInbox() : "";
        return new Table(shape, marked.rows().size(), List.copyOf(values), """
                insert into public.%s (%s)
                select %s from growth.copied u cross join %s x where u.k between ? and ?%s order by u.k, x.place
                """.formatted(
                        quoted(shape.table()), String.join(", ", targets), String.join(", ", values), kept, recent));
    }

    private static String value(Column column, List<String> marks, boolean stepped) {
        var original = "x." + quoted(column.name());
        if (stepped) {
            return "%s + u.k * x.%s".formatted(original, step(column.name()));
        }
        if (!marks.isEmpty()) {
            var value = original;
            for (var mark : marks) {
                value = "replace(%s, '%s', u.%s)".formatted(value, mark, column(mark));
            }
            return value + "::" + column.type();
        }
        return switch (column.type()) {
            case "timestamp with time zone" -> original + " + u.shift";
            case "date" -> original + " + u.days";
            default -> original;
        };
    }

    private static boolean isText(Column column) {
        return column.type().startsWith("uuid")
                || column.type().startsWith("text")
                || column.type().startsWith("json")
                || column.type().startsWith("character");
    }

    private static String column(String mark) {
        return mark.substring(2, mark.length() - 2) + "_text";
    }

    private static String step(String column) {
        return quoted("step of " + column);
    }

    private static int daysOfInbox() {
        var today = LocalDate.now(ZoneOffset.UTC);
        return (int) (today.toEpochDay()
                - today.withDayOfMonth(1).minusMonths(INBOX_MONTHS).toEpochDay());
    }

    /** The services make those of the months to come; a business that is older has some from before. */
    private void makePartitions(Service service) throws SQLException {
        try (var connection = stack.database(service);
                var statement = connection.prepareStatement("select create_month_partition('inbox_event', ?::date)")) {
            for (int month = 0; month <= INBOX_MONTHS; month++) {
                statement.setString(1, today.minusMonths(month).toString());
                statement.execute();
            }
        }
    }

    /** What the services draw from now on comes after what the copies are given. */
    private void leaveRoom(Connection connection, int sets) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    select setval('order_timeline_seq', (
                        select (max(id + (%d + 1) * "step of id"))::bigint / 50 * 50 + 51 from growth.order_timeline))
                    """.formatted(sets));
        }
    }

    /**
     * Writes copies until there are so many orders.
     *
     * @return how many there are: whole sets
     */
    int writeUntil(int orders) throws Exception {
        int first = written + 1;
        int last = Math.max(written, orders / ordersInSet);
        if (last >= first) {
            ofEach(service -> copy(service, first, last));
            ofEach(this::rest);
            written = last;
        }
        return written * ordersInSet;
    }

    /** Ids of copied records, from anywhere in their history. */
    List<String> some(Service service, String table, String id, int count) throws SQLException {
        var found = new ArrayList<String>();
        var copied = tables.getOrDefault(service, List.of()).stream()
                .filter(one -> one.shape().table().equals(table))
                .findFirst()
                .orElseThrow();
        try (var connection = open(service);
                var query = connection.prepareStatement(
                        """
                        select %s
                        from (select (1 + floor(random() * ?))::int as k, floor(random() * ?)::int as place
                              from generate_series(1, ?)) chosen
                        join growth.copied u using (k)
                        join growth.%s x using (place)
                        """.formatted(copied.values().get(copied.shape().position(id)), quoted(table)))) {
            query.setInt(1, written);
            query.setInt(2, copied.rows());
            query.setInt(3, count);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    private interface OfService {
        void write(Service service) throws SQLException;
    }

    private static void ofEach(OfService work) throws Exception {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Callable<Void>>();
            for (var service : Service.values()) {
                all.add(() -> {
                    work.write(service);
                    return null;
                });
            }
            for (Future<Void> one : writers.invokeAll(all)) {
                one.get();
            }
        }
    }

    private void copy(Service service, int first, int last) throws SQLException {
        int atOnce = Math.max(1, ORDERS_AT_ONCE / ordersInSet);
        try (var connection = open(service)) {
            connection.setAutoCommit(false);
            for (int from = first; from <= last; from += atOnce) {
                int to = Math.min(last, from + atOnce - 1);
                for (var table : tables.getOrDefault(service, List.of())) {
                    try (var insert = connection.prepareStatement(table.insert())) {
                        insert.setInt(1, from);
                        insert.setInt(2, to);
                        insert.executeUpdate();
                    } catch (SQLException e) {
                        throw new SQLException(service + ", " + table.shape().table() + ": " + e.getMessage(), e);
                    }
                }
                connection.commit();
            }
            for (var change : counted.getOrDefault(service, List.of())) {
                count(connection, change, last - first + 1);
            }
            if (service == Service.REPORTING) {
                sumUp(connection);
            }
            connection.commit();
        }
    }

    private static void count(Connection connection, Change change, int copies) throws SQLException {
        var differences = differences(change);
        if (change.shape().table().equals("stock_item")) {
            // What left the warehouse came in before.
            differences.remove("on_hand");
        }
        if (differences.isEmpty()) {
            return;
        }
        var sets = new ArrayList<String>();
        differences.forEach((column, difference) -> sets.add("%1$s = %1$s + %2$s"
                .formatted(
                        quoted(column),
                        difference.multiply(BigDecimal.valueOf(copies)).toPlainString())));
        var conditions = change.shape().key().stream()
                .map(key -> quoted(key) + " = ?::"
                        + change.shape()
                                .columns()
                                .get(change.shape().position(key))
                                .type())
                .collect(Collectors.joining(" and "));
        try (var update = connection.prepareStatement("update public.%s set %s where %s"
                .formatted(quoted(change.shape().table()), String.join(", ", sets), conditions))) {
            for (int i = 0; i < change.key().size(); i++) {
                update.setString(i + 1, change.key().get(i));
            }
            update.executeUpdate();
        }
    }

    /** How much the numbers of a row have risen. */
    private static Map<String, BigDecimal> differences(Change change) {
        var differences = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < change.before().size(); i++) {
            var column = change.shape().columns().get(i);
            var before = change.before().get(i);
            var after = change.after().get(i);
            boolean isNumber = column.type().equals("bigint")
                    || column.type().equals("integer")
                    || column.type().startsWith("numeric");
            if (isNumber && before != null && after != null && !before.equals(after)) {
                differences.put(column.name(), new BigDecimal(after).subtract(new BigDecimal(before)));
            }
        }
        return differences;
    }

    /** The figures of the days are the sums of the entries and contracts, as the projection adds them up one by one. */
    private static void sumUp(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from performance_day");
            statement.execute("""
                    insert into performance_day (measure, business_date, salesperson_id, office_id, region_id, currency,
                        entry_count, amount_minor, version)
                    select measure, business_date, salesperson_id, office_id, region_id, currency,
                        sum(entry_count), sum(amount_minor), count(*)
                    from performance_entry
                    group by measure, business_date, salesperson_id, office_id, region_id, currency
                    """);
            statement.execute("delete from contract_day");
            statement.execute("""
                    insert into contract_day (signed_on, salesperson_id, office_id, region_id, currency, contracts,
                        delivered_late, performed, amount_minor, shipped_minor, invoiced_minor, paid_minor,
                        outstanding_minor)
                    select signed_on, salesperson_id, office_id, region_id, currency, count(*),
                        count(*) filter (where delivered_late), count(*) filter (where performed), sum(amount_minor),
                        sum(shipped_minor), sum(invoiced_minor), sum(paid_minor), sum(outstanding_minor)
                    from contract_counted
                    group by signed_on, salesperson_id, office_id, region_id, currency
                    """);
        }
    }

    /** What PostgreSQL would have done by and by while the orders came one by one. */
    private void rest(Service service) throws SQLException {
        try (var connection = open(service);
                var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }

    /** As the superuser, for whom references need no check: copies refer to each other as the originals do. */
    private Connection open(Service service) throws SQLException {
        var connection = stack.superuser(service);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set timezone = 'UTC'");
            statement.execute("set work_mem = '256MB'");
            statement.execute("set jit = off");
        }
        return connection;
    }

    /** How many rows each database gets for one set, for people to see. */
    Map<Service, Integer> rowsOfSet() {
        Map<Service, Integer> rows = new EnumMap<>(Service.class);
        tables.forEach((service, all) ->
                rows.put(service, all.stream().mapToInt(Table::rows).sum()));
        return rows;
    }
}
