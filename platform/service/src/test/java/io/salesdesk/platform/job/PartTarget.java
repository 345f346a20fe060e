package io.salesdesk.platform.job;

import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.persistence.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Imports of the tests: parts with a number and a weight. */
@ApplicationScoped
class PartTarget implements ImportTarget<PartTarget.Part> {

    /** How many batches still fail as if the service lost its database. */
    static final AtomicInteger INTERRUPTIONS = new AtomicInteger();

    private final Jdbc jdbc;
    private final Caller caller;

    PartTarget(Jdbc jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    record Part(String number, BigDecimal weight, @Nullable LocalDate madeOn) {}

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("partNumber", "货号", "part no."),
                ImportColumn.required("weight", "重量"),
                ImportColumn.optional("madeOn", "生产日期"));
    }

    @Override
    public Part read(ImportRow row) {
        return new Part(row.requiredText("partNumber"), row.requiredDecimal("weight"), row.date("madeOn"));
    }

    @Override
    public List<LineError> apply(List<ImportLine<Part>> lines) {
        if (INTERRUPTIONS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new jakarta.persistence.OptimisticLockException("interrupted");
        }
        var errors = new ArrayList<LineError>();
        for (var line : lines) {
            if (line.value().weight().signum() <= 0) {
                errors.add(new LineError(line.number(), "weight", "import-line-does-not-fit", Map.of()));
                continue;
            }
            if (line.value().number().endsWith("barred")) {
                throw new InvalidLineException("partNumber", "import-line-does-not-fit", Map.of());
            }
            jdbc.update(
                    """
                    insert into part (number, weight, made_on, imported_by) values (?, ?, ?::date, ?)
                    on conflict (number) do update set weight = excluded.weight, made_on = excluded.made_on
                    """,
                    line.value().number(),
                    line.value().weight(),
                    line.value().madeOn(),
                    Objects.requireNonNull(caller.personId()));
        }
        return errors;
    }
}
