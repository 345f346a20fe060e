package io.salesdesk.reporting.stream.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.reporting.stream.application.Viewer;
import io.salesdesk.reporting.stream.model.LiveStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the log and the present rows of the streams; deletes what is too old. */
@ApplicationScoped
public class StreamLog {

    /** Office, region and owner of the row itself, or of the record that decides for it; names as they are today. */
    private static final String SEEN_AS = """
            coalesce(l.region_id, s.region_id) as region, coalesce(l.office_id, s.office_id) as office,
            coalesce(l.salesperson_id, s.salesperson_id) as owner, l.command, l.excluded,
            (l.data || jsonb_strip_nulls(jsonb_build_object('customerName', c.name, 'salespersonName', p.name,
                'officeName', o.name, 'regionName', r.name)))::text as data\
            """;

    private static final String NAMES = """
             left join known_record s on s.id = l.scope_of
             left join known_record c on c.id = l.customer_id
             left join directory_person p on p.id = coalesce(l.salesperson_id, s.salesperson_id)
             left join directory_org_unit o on o.id = coalesce(l.office_id, s.office_id)
             left join directory_org_unit r on r.id = coalesce(l.region_id, s.region_id)
            """;

    private static final String VISIBLE = """
             l.stream = ? and exists (
                select from jsonb_to_recordset(?::jsonb)
                    as g (commands text[], "all" boolean, regions uuid[], offices uuid[], owners uuid[])
                where (l.command is null and g.commands is null or l.command = any (g.commands))
                  and (g."all" or coalesce(l.region_id, s.region_id) = any (g.regions)
                      or coalesce(l.office_id, s.office_id) = any (g.offices)
                      or coalesce(l.salesperson_id, s.salesperson_id) = any (g.owners)))
              and not (l.excluded && ?::uuid[])
            """;

    /** After a restart every dashboard comes back at once, and each asks for a snapshot: so many are in memory at a time. */
    private static final int SNAPSHOTS_AT_ONCE = 4;

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final Semaphore snapshots = new Semaphore(SNAPSHOTS_AT_ONCE, true);

    StreamLog(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A row as subscribers may see it.
     *
     * @param position in the log; zero for a present row, which has none of its own
     * @param data a JSON object, null when the row is gone
     */
    public record Line(
            long position,
            LiveStream stream,
            boolean removed,
            String key,
            long version,
            @Nullable UUID region,
            @Nullable UUID office,
            @Nullable UUID owner,
            @Nullable String command,
            Set<UUID> excluded,
            @Nullable String data) {}

    /**
     * @param position the last one given
     * @param deleted the last one that can no longer be read
     */
    public record Head(long position, long deleted) {}

    public Head head() {
        return jdbc.queryOne(
                        "select position, deleted from stream_head", row -> new Head(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** Of all streams, oldest first. */
    public List<Line> after(long position, int limit) {
        return jdbc.query(
                "select l.position, l.stream, l.change = 'REMOVE' as removed, l.row_key, l.version, " + SEEN_AS
                        + " from stream_log l" + NAMES + " where l.position > ? order by l.position limit ?",
                StreamLog::line,
                position,
                limit);
    }

    /** Of one stream, oldest first, none beyond {@code last}. */
    public List<Line> between(LiveStream stream, long position, long last, int limit) {
        return jdbc.query(
                "select l.position, l.stream, l.change = 'REMOVE' as removed, l.row_key, l.version, " + SEEN_AS
                        + " from stream_log l" + NAMES
                        + " where l.stream = ? and l.position > ? and l.position <= ? order by l.position limit ?",
                StreamLog::line,
                stream,
                position,
                last,
                limit);
    }

    /**
     * The rows of a stream that are there now and that the viewer may see: work by how long it has waited, records newest
     * first, totals of the business date only.
     */
    public List<Line> present(LiveStream stream, Viewer viewer, LocalDate today, int limit) {
        snapshots.acquireUninterruptibly();
        try {
            return readPresent(stream, viewer, today, limit);
        } finally {
            snapshots.release();
        }
    }

    private List<Line> readPresent(LiveStream stream, Viewer viewer, LocalDate today, int limit) {
        return jdbc.query(
                first("l.waiting_since, l.row_key desc", " and (l.business_date is null or l.business_date = ?)"),
                StreamLog::line,
                stream,
                text(viewer.grants()),
                viewer.involved(),
                today,
                limit);
    }

    /** The first visible rows that meet a condition. Names are looked up for these, not for all that might have been the first. */
    private static String first(String order, String condition) {
        return "select 0::bigint as position, l.stream, false as removed, l.row_key, l.version, l.waiting_since, "
                + SEEN_AS
                + " from (select l.* from live_row l left join known_record s on s.id = l.scope_of where " + VISIBLE
                + condition + " order by " + order + " limit ?) l" + NAMES + " order by " + order;
    }

    /** One line of the work list, and where it stands in it. */
    public record Work(Instant since, Line line) {}

    /**
     * What waits for the viewer and is due on the business date, longest first.
     *
     * @param after the last one of the page before, null for the first page
     */
    public List<Work> work(Viewer viewer, LocalDate today, @Nullable Instant since, @Nullable String after, int limit) {
        return jdbc.query(
                first("l.waiting_since, l.row_key", """
                         and coalesce((l.data ->> 'dueOn')::date, ?::date) <= ?::date
                         and (?::timestamptz is null or (l.waiting_since, l.row_key) > (?::timestamptz, ?::text))
                        """),
                row -> new Work(Objects.requireNonNull(Jdbc.instant(row, "waiting_since")), line(row)),
                LiveStream.WORKLIST,
                text(viewer.grants()),
                viewer.involved(),
                today,
                today,
                since,
                since,
                after,
                limit);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable as JSON", e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("position"),
                LiveStream.valueOf(row.getString("stream")),
                row.getBoolean("removed"),
                row.getString("row_key"),
                row.getLong("version"),
                row.getObject("region", UUID.class),
                row.getObject("office", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("command"),
                Arrays.stream((UUID[]) row.getArray("excluded").getArray()).collect(Collectors.toUnmodifiableSet()),
                row.getString("data"));
    }

    /**
     * Deletes the oldest lines and moves the mark of what can be resumed.
     *
     * @param age since they were appended, real time
     * @param limit how many at most
     * @return whether there were any
     */
    public boolean deleteOlderThan(Duration age, int limit) {
        return jdbc.update("""
                        with old as (
                            delete from stream_log where position in (
                                select position from stream_log where appended_at < clock_timestamp() - ? * interval '1 second'
                                order by position limit ?)
                            returning position
                        )
                        update stream_head set deleted = greatest(deleted, (select max(position) from old))
                        where exists (select from old)
                        """, age.toSeconds(), limit) > 0;
    }

    /** Totals of past days are shown by reports, not by snapshots. */
    public void deleteTotalsBefore(LocalDate day) {
        jdbc.update("delete from live_row where business_date < ?", day);
    }
}
