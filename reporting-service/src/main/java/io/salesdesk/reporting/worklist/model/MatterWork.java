package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A matter waits for what its latest step says, and a check is not for those whose steps it checks. */
public final class MatterWork {

    private MatterWork() {}

    public static List<WorkItem> of(CaseFile<MatterFact> file) {
        var latest = file.last(Step.class).orElse(null);
        if (latest == null
                || latest.waitsFor() == null
                || file.last(MatterFact.Ended.class).isPresent()) {
            return List.of();
        }
        var kind = latest.waitsFor();
        var customer = said(file, Step::customerId);
        var subject = new Subject(latest.service(), latest.path() + file.id(), file.id(), said(file, Step::number));
        var item =
                WorkItem.of(kind, subject, latest).scopedAs(customer, customer).worth(said(file, Step::amount));
        if (latest.dueOn() != null) {
            item = item.dueOn(latest.dueOn());
        }
        return List.of(kind.isCheck() ? item.notBy(makers(file)) : item);
    }

    private static <T> @Nullable T said(CaseFile<MatterFact> file, Function<Step, @Nullable T> what) {
        return file.all(Step.class)
                .map(what)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable UUID[] makers(CaseFile<MatterFact> file) {
        return file.all(Step.class)
                .flatMap(step -> step.makers().stream())
                .distinct()
                .toArray(UUID[]::new);
    }
}
