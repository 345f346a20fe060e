package io.salesdesk.reporting.projection.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.platform.testing.EventProbe;
import io.salesdesk.platform.testing.SalesdeskTest;
import io.salesdesk.platform.testing.TestEvent;
import io.salesdesk.platform.testing.TestPeople;
import io.salesdesk.reporting.Story;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tables are a function of the set of events, whichever topic is read first and however often. */
@SalesdeskTest
class ProjectorTest {

    private final EventProbe probe = EventProbe.shared();

    @Inject
    DataSource dataSource;

    /** Takes down what a story would publish, each service apart, in its order. */
    private static List<TestEvent> script(LocalDate day, Story.Recorder recorder) {
        var story = new Story(recorder, TestPeople.REP_SOUTH_2, TestPeople.CLERK_SOUTH_2);
        var allocation = UUID.randomUUID();
        story.on(day, LocalTime.NOON)
                .entered("1000.00", "10")
                .stockChecked(1)
                .balanceChecked(1)
                .customerConfirmed(1)
                .confirmed(1, "1000.00", "10")
                .shipmentRequested("1000.00", TestPeople.CLERK_SOUTH_1)
                .shipment("ShipmentInstructed", "instructedBy", TestPeople.DOCUMENT_CLERK_SOUTH.id())
                .paid(allocation, null, "700.00")
                .amended(2, "900.00", "9", true)
                .goodsShipped("900.00")
                .reversed(allocation, "700.00");
        return recorder.events();
    }

    @Test
    @DisplayName(
            "random interleavings of the topics, with duplicates, give the same tables, and totals equal their entries")
    void randomInterleavings() throws SQLException {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var results = new ArrayList<Map<String, String>>();
        for (int run = 0; run < 6; run++) {
            var day = LocalDate.of(2032, 1, 5).plusDays(run);
            var queues = new TreeMap<String, Deque<TestEvent>>();
            for (int orders = 0; orders < 5; orders++) {
                for (var event : script(day, new Story.Recorder())) {
                    // What belongs to one aggregate stays in order, as Kafka keeps it; all else is mixed.
                    queues.computeIfAbsent(event.service() + event.subject(), _ -> new ArrayDeque<>())
                            .add(event);
                }
            }
            while (!queues.isEmpty()) {
                var names = new ArrayList<>(queues.keySet());
                var name = names.get(random.nextInt(names.size()));
                var queue = Objects.requireNonNull(queues.get(name));
                var event = probe.publish(queue.remove());
                if (random.nextInt(4) == 0) {
                    probe.publish(event);
                }
                if (queue.isEmpty()) {
                    queues.remove(name);
                }
            }
            Story.awaitRead(probe);
            results.add(sums(day));
        }

        assertThat(results)
                .as("seed %d", seed)
                .allSatisfy(sums -> assertThat(sums)
                        .isEqualTo(results.getFirst())
                        .isEqualTo(Map.of(
                                "SALES", "5 orders, 450000",
                                "SHIPPED", "5 orders, 450000",
                                "COLLECTED", "0 orders, 0")));
        assertThat(query("""
                        select count(*)::text
                        from performance_day d
                        join (
                            select measure, business_date, salesperson_id, office_id, region_id, currency,
                                sum(entry_count) as entries, sum(amount_minor) as amount
                            from performance_entry group by 1, 2, 3, 4, 5, 6
                        ) e on row (d.measure, d.business_date, d.salesperson_id, d.office_id, d.region_id, d.currency)
                            is not distinct from
                            row (e.measure, e.business_date, e.salesperson_id, e.office_id, e.region_id, e.currency)
                        where d.entry_count <> e.entries or d.amount_minor <> e.amount
                        """))
                .as("seed %d: totals that differ from their entries", seed)
                .containsExactly("0");
        assertThat(query("select count(*)::text from parked_record")).containsExactly("0");
        assertThat(query("select count(*)::text from waiting_event")).containsExactly("0");
    }

    private Map<String, String> sums(LocalDate day) throws SQLException {
        var sums = new TreeMap<String, String>(Comparator.naturalOrder());
        for (var row : query(
                "select measure || '=' || sum(entry_count) || ' orders, ' || sum(amount_minor) from performance_day"
                        + " where business_date = '" + day + "' group by measure")) {
            var parts = row.split("=", 2);
            sums.put(parts[0], parts[1]);
        }
        return sums;
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
