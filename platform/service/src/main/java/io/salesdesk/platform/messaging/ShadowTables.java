package io.salesdesk.platform.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.salesdesk.platform.messaging.ProjectedTables.Table;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Empty copies of the projected tables in a schema of their own. */
@ApplicationScoped
class ShadowTables {

    private static final String SCHEMA = "rebuild";

    /** What every inbox writes, beyond the projections themselves. */
    private static final List<Table> OWN = List.of(Table.of("inbox_position"), Table.of("waiting_event"));

    /**
     * Who people are decides who may do what, also while a rebuild runs; so the copies begin with what is known, and the
     * events are applied on top.
     */
    private static final List<Table> DIRECTORY = List.of(
            Table.of("directory_person"),
            Table.of("directory_org_unit"),
            Table.of("directory_calendar_day"),
            Table.of("directory_delegation"));

    /** A replay publishes nothing, audits nothing and parks nothing. */
    private static final List<String> OWN_SINKS = List.of("outbox_event", "audit_entry", "parked_record");

    /** Months of it are dropped one by one, so it is added to and not replaced. */
    private static final String KNOWN_EVENTS = "inbox_event";

    private final Jdbc jdbc;
    private final int inboxMonths;

    ShadowTables(
            Jdbc jdbc, @ConfigProperty(name = "salesdesk.inbox.retention-months", defaultValue = "3") int inboxMonths) {
        this.jdbc = jdbc;
        this.inboxMonths = inboxMonths;
    }

    /** Drops what a rebuild that crashed may have left. */
    void create(ProjectedTables projected) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update("drop schema if exists " + SCHEMA + " cascade");
            jdbc.update("create schema " + SCHEMA);
            Stream.of(
                            tables(projected).stream().map(Table::name),
                            Stream.concat(OWN_SINKS.stream(), projected.sinks().stream()),
                            Stream.of(KNOWN_EVENTS))
                    .flatMap(names -> names)
                    .forEach(name -> jdbc.update(
                            "create table %s.%s (like public.%s including all)".formatted(SCHEMA, name, name)));
            DIRECTORY.forEach(table -> jdbc.update(
                    "insert into %s.%s select * from public.%s".formatted(SCHEMA, table.name(), table.name())));
        });
    }

    void drop() {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("drop schema if exists " + SCHEMA + " cascade"));
    }

    /** Lets the current transaction meet the copies under the usual names. */
    void use() {
        jdbc.update("set local search_path = " + SCHEMA + ", public");
    }

    /** Until the current transaction ends, no live batch can note its events; those under way have ended. */
    void holdTheInbox() {
        jdbc.update("lock table public." + KNOWN_EVENTS + " in share row exclusive mode");
    }

    /** Puts the copies' rows in place of the live ones, in the current transaction. Readers go on with the old ones. */
    void takeOver(ProjectedTables projected) {
        for (var table : tables(projected)) {
            if (!table.key().isEmpty()) {
                keepVersionsRising(table);
            }
            var columns = columns(table.name());
            jdbc.update("delete from public." + table.name());
            jdbc.update("insert into public.%s (%s) select %s from %s.%s"
                    .formatted(table.name(), columns, columns, SCHEMA, table.name()));
        }
        jdbc.update("""
                insert into public.inbox_event select * from rebuild.inbox_event
                where event_time >= date_trunc('month', now()) - ? * interval '1 month'
                on conflict do nothing
                """, inboxMonths);
        jdbc.update("drop schema " + SCHEMA + " cascade");
    }

    private void keepVersionsRising(Table table) {
        var sameRow = table.key().stream()
                .map(column -> "copy.%s is not distinct from live.%s".formatted(column, column))
                .collect(Collectors.joining(" and "));
        jdbc.update(
                "update %s.%s copy set version = greatest(copy.version, live.version + 1) from public.%s live where %s"
                        .formatted(SCHEMA, table.name(), table.name(), sameRow));
    }

    private static List<Table> tables(ProjectedTables projected) {
        var all = new ArrayList<>(OWN);
        all.addAll(DIRECTORY);
        all.addAll(projected.tables());
        return all;
    }

    /** Numbers that a table gives its rows itself are given anew. */
    private String columns(String table) {
        return String.join(", ", jdbc.query("""
                        select quote_ident(column_name) from information_schema.columns
                        where table_schema = 'public' and table_name = ? and is_identity = 'NO'
                        order by ordinal_position
                        """, row -> row.getString(1), table));
    }
}
