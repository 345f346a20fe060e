package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.file.model.CaseFile;
import io.salesdesk.reporting.matters.model.MatterFact;
import io.salesdesk.reporting.matters.model.MatterFact.Step;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A matter waits for what its latest step says, and a check is not for those whose steps it checks. */
public final class MatterWork {

    private MatterWork() {}

    public static List<WorkItem> of(CaseFile<MatterFact> file) {
        if (file.last(MatterFact.Ended.class).isPresent()) {
            return List.of();
        }
        var parts = file.all(MatterFact.Part.class)
                .filter(part -> part.step().waitsFor() != null)
                .map(part -> item(file, part.partId(), part.step(), part.step().makers()))
                .toList();
        return parts.isEmpty()
                ? file
                        .last(Step.class)
                        .filter(latest -> latest.waitsFor() != null)
                        .map(latest -> item(file, file.id(), latest, makers(file)))
                        .stream()
                        .toList()
                : parts;
    }

    private static WorkItem item(CaseFile<MatterFact> file, UUID subjectId, Step step, Set<UUID> makers) {
        var kind = Objects.requireNonNull(step.waitsFor());
        var customer = said(file, Step::customerId);
        var number = step.number() == null ? said(file, Step::number) : step.number();
        var subject = new Subject(step.service(), step.path() + subjectId, subjectId, number);
        var item = WorkItem.of(kind, subject, step).scopedAs(customer, customer).worth(said(file, Step::amount));
        if (step.dueOn() != null) {
            item = item.dueOn(step.dueOn());
        }
        return kind.isCheck() ? item.notBy(makers.toArray(UUID[]::new)) : item;
    }

    private static <T> @Nullable T said(CaseFile<MatterFact> file, Function<Step, @Nullable T> what) {
        return file.all(Step.class)
                .map(what)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static Set<UUID> makers(CaseFile<MatterFact> file) {
        return file.all(Step.class).flatMap(step -> step.makers().stream()).collect(Collectors.toSet());
    }
}
