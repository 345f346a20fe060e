package io.salesdesk.platform.messaging;

import java.util.List;

/**
 * The tables that a service's event handlers write and that {@link Rebuilds} can make again from the topics. A service
 * that has such projections offers one bean of this kind.
 *
 * @param tables all of them; what is not named here is left alone, and must not depend on how often an event is handled
 * @param sinks tables that handlers write to but that a rebuild must leave as they are: what a replay puts there is
 *     thrown away
 */
public record ProjectedTables(List<Table> tables, List<String> sinks) {

    public ProjectedTables {
        tables = List.copyOf(tables);
        sinks = List.copyOf(sinks);
    }

    /**
     * @param key columns that identify a row, where the table has a {@code version} that must never go back, since
     *     somebody has seen it; else empty
     */
    public record Table(String name, List<String> key) {

        public Table {
            key = List.copyOf(key);
        }

        public static Table of(String name) {
            return new Table(name, List.of());
        }

        public static Table versioned(String name, String... key) {
            return new Table(name, List.of(key));
        }
    }
}
