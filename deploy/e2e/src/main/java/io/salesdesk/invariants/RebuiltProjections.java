package io.salesdesk.invariants;

import io.salesdesk.story.Desk;
import io.salesdesk.story.Landscape;
import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whether reporting's projections are what its topics make them: a rebuild from the beginning must give the same rows, one by
 * one. What a table numbers or versions by itself is left out, and so is the log of the streams, which is history.
 */
public final class RebuiltProjections {

    private static final List<String> TABLES = List.of(
            "case_file",
            "known_record",
            "performance_entry",
            "performance_day",
            "live_row",
            "contract_record",
            "contract_order",
            "contract_counted",
            "contract_day",
            "directory_person",
            "directory_org_unit",
            "directory_calendar_day",
            "directory_delegation",
            "inbox_position");

    /** A schedule takes the totals of past days off the streams; a rebuild leaves that to it. */
    private static final String OF_DAYS_THAT_ARE_NOT_OVER = """
        business_date is null or business_date >= ((now() + (select offset_micros from business_clock)
                                                    * interval '1 microsecond') at time zone 'Asia/Shanghai')::date
        """;

    private final Landscape stack;
    private final Desk desk;
    private final Person administrator;

    public RebuiltProjections(Landscape stack, Desk desk, Person administrator) {
        this.stack = stack;
        this.desk = desk;
        this.administrator = administrator;
    }

    /**
     * Has everything made again and compares; to be called when nothing is under way.
     *
     * @return the rows that differ, in words
     */
    public List<String> differences() {
        var before = rows();
        rebuild();
        var after = rows();
        var differences = new ArrayList<String>();
        before.forEach((table, rows) -> differences.addAll(compare(table, rows, after.getOrDefault(table, Map.of()))));
        return differences;
    }

    private void rebuild() {
        var asked = desk.post(
                administrator,
                Service.REPORTING,
                "/admin/rebuilds",
                Map.of("reason", "Are the projections what the topics make them? " + UUID.randomUUID()));
        var ended = desk.await(
                administrator,
                Service.REPORTING,
                "/admin/rebuilds/" + asked.text("/id"),
                "the end of the rebuild",
                shown -> Set.of("SUCCEEDED", "FAILED")
                        .contains(shown.path("state").asText()));
        if (!ended.text("/state").equals("SUCCEEDED")) {
            throw new IllegalStateException("The rebuild failed: " + ended.body());
        }
    }

    /** How often each row stands in each table. */
    private Map<String, Map<String, Integer>> rows() {
        var evidence = new Evidence(stack, Set.of(), Set.of());
        var all = new HashMap<String, Map<String, Integer>>();
        for (var table : TABLES) {
            var rows = new HashMap<String, Integer>();
            evidence.lines(
                            Service.REPORTING,
                            "select (to_jsonb(t) - 'version' #- '{data,version}')::text from %s t where %s"
                                    .formatted(table, table.equals("live_row") ? OF_DAYS_THAT_ARE_NOT_OVER : "true"))
                    .forEach(row -> rows.merge(row, 1, Integer::sum));
            all.put(table, rows);
        }
        return all;
    }

    static List<String> compare(String table, Map<String, Integer> live, Map<String, Integer> rebuilt) {
        var differences = new ArrayList<String>();
        live.forEach((row, times) -> {
            if (!times.equals(rebuilt.get(row))) {
                differences.add(
                        "%s has %d times, rebuilt %d: %s".formatted(table, times, rebuilt.getOrDefault(row, 0), row));
            }
        });
        rebuilt.forEach((row, times) -> {
            if (!live.containsKey(row)) {
                differences.add("%s has 0 times, rebuilt %d: %s".formatted(table, times, row));
            }
        });
        return differences;
    }
}
