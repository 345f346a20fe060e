package io.salesdesk.reporting.projection.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesdesk.platform.persistence.Jdbc;
import io.salesdesk.reporting.contracts.model.Contract;
import io.salesdesk.reporting.contracts.model.ContractOrder;
import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.orders.model.Attribution;
import io.salesdesk.reporting.projection.model.FileKind;
import io.salesdesk.reporting.projection.model.Findings.KnownRecord;
import io.salesdesk.reporting.sales.model.DayTotal;
import io.salesdesk.reporting.sales.model.Entry;
import io.salesdesk.reporting.sales.model.Measure;
import io.salesdesk.reporting.stream.model.LiveRow;
import io.salesdesk.reporting.stream.model.LiveStream;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the projections. Every method is one statement, however many rows it is given. */
@ApplicationScoped
public class Projections {

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final FileCodec codec;

    Projections(Jdbc jdbc, ObjectMapper json, FileCodec codec) {
        this.jdbc = jdbc;
        this.json = json;
        this.codec = codec;
    }

    /**
     * A file and what it says at the moment.
     *
     * @param version how often it has changed
     */
    public record StoredFile<F extends Fact>(CaseFile<F> file, long version) {}

    /** Makes empty files where there are none, so that {@link #lock} has something to lock. */
    public void create(FileKind<?> kind, Collection<UUID> ids) {
        jdbc.update("""
                insert into case_file (kind, id, version, facts)
                select ?, id, 0, '[]' from unnest(?::uuid[]) as i (id) order by id
                on conflict (kind, id) do nothing
                """, kind.name(), ids);
    }

    public <F extends Fact> List<StoredFile<F>> lock(FileKind<F> kind, Collection<UUID> ids) {
        return jdbc.query(
                """
                select id, version, facts::text from case_file
                where kind = ? and id = any ((select ?)::uuid[]) order by id for update
                """,
                row -> new StoredFile<>(
                        codec.read(kind, row.getObject(1, UUID.class), row.getString(3)), row.getLong(2)),
                kind.name(),
                ids);
    }

    /** What is stored of a file, its kind and facts in JSON. */
    private record FileRow(String kind, UUID id, JsonNode facts) {}

    public <F extends Fact> Object fileRow(FileKind<F> kind, CaseFile<F> file) {
        return new FileRow(kind.name(), file.id(), codec.write(kind, file));
    }

    /** @param rows made by {@link #fileRow} of files that are locked */
    public void saveFiles(Collection<Object> rows) {
        write("""
                update case_file f set version = f.version + 1, facts = r.facts
                from jsonb_to_recordset(?::jsonb) as r (kind text, id uuid, facts jsonb)
                where f.kind = r.kind and f.id = r.id
                """, rows);
    }

    public void saveRecords(Collection<KnownRecord> records) {
        write("""
                insert into known_record (id, number, name, salesperson_id, office_id, region_id)
                select id, number, name, (attribution ->> 'salespersonId')::uuid, (attribution ->> 'officeId')::uuid,
                       (attribution ->> 'regionId')::uuid
                from jsonb_to_recordset(?::jsonb) as r (id uuid, number text, name text, attribution jsonb)
                order by id
                on conflict (id) do update set number = excluded.number, name = excluded.name,
                    salesperson_id = excluded.salesperson_id, office_id = excluded.office_id,
                    region_id = excluded.region_id
                """, records);
    }

    private record EntryRow(
            UUID orderId,
            String entryKey,
            Measure measure,
            LocalDate businessDate,
            Instant happenedAt,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            int entryCount,
            long amountMinor,
            String currency,
            Map<String, BigDecimal> quantities) {

        static EntryRow of(Entry entry) {
            return new EntryRow(
                    entry.orderId(),
                    entry.key(),
                    entry.measure(),
                    entry.date(),
                    entry.at(),
                    entry.attribution().salespersonId(),
                    entry.attribution().officeId(),
                    entry.attribution().regionId(),
                    entry.count(),
                    entry.amount().getAmountMinorLong(),
                    entry.amount().getCurrencyUnit().getCode(),
                    entry.quantities());
        }
    }

    public void saveEntries(Collection<Entry> entries) {
        write("""
                insert into performance_entry (order_id, entry_key, measure, business_date, happened_at, salesperson_id,
                    office_id, region_id, entry_count, amount_minor, currency, quantities)
                select "orderId", "entryKey", measure, "businessDate", "happenedAt", "salespersonId", "officeId",
                    "regionId", "entryCount", "amountMinor", currency, quantities
                from jsonb_to_recordset(?::jsonb) as r ("orderId" uuid, "entryKey" text, measure text,
                    "businessDate" date, "happenedAt" timestamptz, "salespersonId" uuid, "officeId" uuid,
                    "regionId" uuid, "entryCount" int, "amountMinor" bigint, currency char(3), quantities jsonb)
                on conflict (order_id, entry_key) do update set measure = excluded.measure,
                    business_date = excluded.business_date, happened_at = excluded.happened_at,
                    salesperson_id = excluded.salesperson_id, office_id = excluded.office_id,
                    region_id = excluded.region_id, entry_count = excluded.entry_count,
                    amount_minor = excluded.amount_minor, currency = excluded.currency,
                    quantities = excluded.quantities
                """, entries.stream().map(EntryRow::of).toList());
    }

    public void deleteEntries(Collection<Entry> entries) {
        write("""
                delete from performance_entry e using jsonb_to_recordset(?::jsonb) as r ("orderId" uuid, "entryKey" text)
                where e.order_id = r."orderId" and e.entry_key = r."entryKey"
                """, entries.stream().map(EntryRow::of).toList());
    }

    private record ContractRow(
            UUID contractId,
            String number,
            UUID customerId,
            String type,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String currency,
            long amountMinor,
            LocalDate draftedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate signedOn,
            boolean complete,
            boolean frame) {

        static ContractRow of(Contract contract) {
            return new ContractRow(
                    contract.contractId(),
                    contract.number(),
                    contract.customerId(),
                    contract.type(),
                    contract.attribution().salespersonId(),
                    contract.attribution().officeId(),
                    contract.attribution().regionId(),
                    contract.amount().getCurrencyUnit().getCode(),
                    contract.amount().getAmountMinorLong(),
                    contract.draftedOn(),
                    contract.dueOn(),
                    contract.signedOn(),
                    contract.complete(),
                    contract.frame());
        }
    }

    public void saveContracts(Collection<Contract> contracts) {
        write("""
                insert into contract_record (contract_id, number, customer_id, type, salesperson_id, office_id, region_id,
                    currency, amount_minor, drafted_on, due_on, signed_on, complete, frame)
                select "contractId", number, "customerId", type, "salespersonId", "officeId", "regionId", currency,
                    "amountMinor", "draftedOn", "dueOn", "signedOn", complete, frame
                from jsonb_to_recordset(?::jsonb) as r ("contractId" uuid, number text, "customerId" uuid, type text,
                    "salespersonId" uuid, "officeId" uuid, "regionId" uuid, currency char(3), "amountMinor" bigint,
                    "draftedOn" date, "dueOn" date, "signedOn" date, complete boolean, frame boolean)
                on conflict (contract_id) do update set number = excluded.number, customer_id = excluded.customer_id,
                    type = excluded.type, salesperson_id = excluded.salesperson_id, office_id = excluded.office_id,
                    region_id = excluded.region_id, currency = excluded.currency, amount_minor = excluded.amount_minor,
                    drafted_on = excluded.drafted_on, due_on = excluded.due_on, signed_on = excluded.signed_on,
                    complete = excluded.complete, frame = excluded.frame
                """, contracts.stream().map(ContractRow::of).toList());
    }

    private record ContractOrderRow(
            UUID orderId,
            UUID contractId,
            String number,
            String state,
            String currency,
            long orderedMinor,
            long shippedMinor,
            long invoicedMinor,
            long paidMinor,
            long outstandingMinor,
            @Nullable LocalDate lastShippedOn) {

        static ContractOrderRow of(ContractOrder order) {
            return new ContractOrderRow(
                    order.orderId(),
                    order.contractId(),
                    order.number(),
                    order.state().name(),
                    order.ordered().getCurrencyUnit().getCode(),
                    order.ordered().getAmountMinorLong(),
                    order.shipped().getAmountMinorLong(),
                    order.invoiced().getAmountMinorLong(),
                    order.paid().getAmountMinorLong(),
                    order.outstanding().getAmountMinorLong(),
                    order.lastShippedOn());
        }
    }

    public void saveContractOrders(Collection<ContractOrder> orders) {
        write("""
                insert into contract_order (order_id, contract_id, number, state, currency, ordered_minor, shipped_minor,
                    invoiced_minor, paid_minor, outstanding_minor, last_shipped_on)
                select "orderId", "contractId", number, state, currency, "orderedMinor", "shippedMinor", "invoicedMinor",
                    "paidMinor", "outstandingMinor", "lastShippedOn"
                from jsonb_to_recordset(?::jsonb) as r ("orderId" uuid, "contractId" uuid, number text, state text,
                    currency char(3), "orderedMinor" bigint, "shippedMinor" bigint, "invoicedMinor" bigint,
                    "paidMinor" bigint, "outstandingMinor" bigint, "lastShippedOn" date)
                on conflict (order_id) do update set contract_id = excluded.contract_id, number = excluded.number,
                    state = excluded.state, currency = excluded.currency, ordered_minor = excluded.ordered_minor,
                    shipped_minor = excluded.shipped_minor, invoiced_minor = excluded.invoiced_minor,
                    paid_minor = excluded.paid_minor, outstanding_minor = excluded.outstanding_minor,
                    last_shipped_on = excluded.last_shipped_on
                """, orders.stream().map(ContractOrderRow::of).toList());
    }

    public void deleteContractOrders(Collection<ContractOrder> orders) {
        write("""
                delete from contract_order o using jsonb_to_recordset(?::jsonb) as r ("orderId" uuid)
                where o.order_id = r."orderId"
                """, orders.stream().map(ContractOrderRow::of).toList());
    }

    /**
     * Counts contracts again for the days on which they were signed, locking first the contracts and then the days, both in
     * the same order in all transactions.
     *
     * @param ids of contracts that have changed or whose orders have; {@link #saveContracts} and the like come before
     */
    public void countContracts(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.query("select count_contracts(?::uuid[])", _ -> true, ids);
        }
    }

    private record TotalRow(
            int n,
            Measure measure,
            LocalDate businessDate,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            String currency,
            int entryCount,
            long amountMinor) {}

    /** A total as it stands after an addition. */
    public record NumberedTotal(DayTotal total, long version) {}

    /**
     * Adds differences to the totals, locking these in the given order.
     *
     * @param differences sorted by {@link DayTotal#LOCK_ORDER}, the same order in all transactions
     */
    public List<NumberedTotal> add(List<DayTotal> differences) {
        if (differences.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<TotalRow>();
        for (var difference : differences) {
            var key = difference.key();
            rows.add(new TotalRow(
                    rows.size(),
                    key.measure(),
                    key.date(),
                    key.attribution().salespersonId(),
                    key.attribution().officeId(),
                    key.attribution().regionId(),
                    key.currency(),
                    difference.count(),
                    difference.amountMinor()));
        }
        return jdbc.query(
                """
                insert into performance_day as d (measure, business_date, salesperson_id, office_id, region_id, currency,
                    entry_count, amount_minor, version)
                select measure, "businessDate", "salespersonId", "officeId", "regionId", currency, "entryCount",
                    "amountMinor", 1
                from jsonb_to_recordset(?::jsonb) as r (n int, measure text, "businessDate" date, "salespersonId" uuid,
                    "officeId" uuid, "regionId" uuid, currency char(3), "entryCount" int, "amountMinor" bigint)
                order by n
                on conflict (measure, business_date, salesperson_id, office_id, region_id, currency)
                do update set entry_count = d.entry_count + excluded.entry_count,
                    amount_minor = d.amount_minor + excluded.amount_minor, version = d.version + 1
                returning measure, business_date, salesperson_id, office_id, region_id, currency, amount_minor,
                    entry_count, version
                """,
                row -> new NumberedTotal(
                        new DayTotal(
                                new DayTotal.Key(
                                        Measure.valueOf(row.getString(1)),
                                        row.getObject(2, LocalDate.class),
                                        new Attribution(
                                                row.getObject(3, UUID.class),
                                                row.getObject(4, UUID.class),
                                                row.getObject(5, UUID.class)),
                                        row.getString(6)),
                                row.getLong(7),
                                row.getInt(8)),
                        row.getLong(9)),
                text(rows));
    }

    /** A row of a stream in a version of its own. */
    public record NumberedRow(LiveRow row, long version) {}

    /** How a row changed. */
    public enum Change {
        UPDATE,
        REMOVE
    }

    /** One line of the log to be. */
    public record PendingChange(Change change, NumberedRow row) {}

    private record LiveRowRow(
            int n,
            LiveStream stream,
            @Nullable Change change,
            String rowKey,
            long version,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID scopeOf,
            @Nullable String command,
            Set<UUID> excluded,
            @Nullable UUID customerId,
            @Nullable LocalDate businessDate,
            @Nullable Instant waitingSince,
            LiveRow.@Nullable Data data) {

        static LiveRowRow of(int n, @Nullable Change change, NumberedRow numbered) {
            var row = numbered.row();
            var visibility = row.visibility();
            var own = visibility.attribution();
            return new LiveRowRow(
                    n,
                    row.stream(),
                    change,
                    row.key(),
                    numbered.version(),
                    own == null ? null : own.salespersonId(),
                    own == null ? null : own.officeId(),
                    own == null ? null : own.regionId(),
                    visibility.scopeOf(),
                    visibility.command(),
                    visibility.excluded(),
                    row.customerId(),
                    row.date(),
                    row.since(),
                    change == Change.REMOVE ? null : row.data());
        }
    }

    private static final String LIVE_COLUMNS = """
            stream, row_key, version, salesperson_id, office_id, region_id, scope_of, command, excluded, customer_id, data\
            """;

    private static final String LIVE_VALUES = """
            stream, "rowKey", version, "salespersonId", "officeId", "regionId", "scopeOf", command, excluded, "customerId",
            data\
            """;

    private static final String LIVE_RECORDSET = """
            jsonb_to_recordset(?::jsonb) as r (n int, stream text, change text, "rowKey" text, version bigint,
                "salespersonId" uuid, "officeId" uuid, "regionId" uuid, "scopeOf" uuid, command text, excluded uuid[],
                "customerId" uuid, "businessDate" date, "waitingSince" timestamptz, data jsonb)\
            """;

    public void saveRows(Collection<NumberedRow> rows) {
        write(
                "insert into live_row (" + LIVE_COLUMNS + ", business_date, waiting_since) select " + LIVE_VALUES
                        + ", \"businessDate\", \"waitingSince\" from " + LIVE_RECORDSET
                        + """
                        on conflict (stream, row_key) do update set version = excluded.version,
                            salesperson_id = excluded.salesperson_id, office_id = excluded.office_id,
                            region_id = excluded.region_id, scope_of = excluded.scope_of, command = excluded.command,
                            excluded = excluded.excluded, customer_id = excluded.customer_id, data = excluded.data,
                            business_date = excluded.business_date, waiting_since = excluded.waiting_since
                        """,
                rows.stream().map(row -> LiveRowRow.of(0, null, row)).toList());
    }

    public void deleteRows(Collection<NumberedRow> rows) {
        write(
                "delete from live_row l using " + LIVE_RECORDSET
                        + " where l.stream = r.stream and l.row_key = r.\"rowKey\"",
                rows.stream().map(row -> LiveRowRow.of(0, Change.REMOVE, row)).toList());
    }

    /** They get their positions after the commit. */
    public void appendPending(List<PendingChange> changes) {
        var rows = new ArrayList<LiveRowRow>();
        changes.forEach(change -> rows.add(LiveRowRow.of(rows.size(), change.change(), change.row())));
        write(
                "insert into stream_pending (" + LIVE_COLUMNS + ", change) select " + LIVE_VALUES + ", change from "
                        + LIVE_RECORDSET + " order by n",
                rows);
    }

    private void write(String sql, Collection<?> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, text(rows));
        }
    }

    private String text(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not representable as JSON", e);
        }
    }
}
