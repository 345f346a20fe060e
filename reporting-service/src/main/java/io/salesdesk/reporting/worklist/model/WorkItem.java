package io.salesdesk.reporting.worklist.model;

import io.salesdesk.reporting.file.model.Fact;
import io.salesdesk.reporting.orders.model.Attribution;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for whoever may give the command, within the scope of the record.
 *
 * @param id the same whenever the same work waits again
 * @param attribution the record's own office, region and owner; null where they are those of {@code scopeOf}
 * @param scopeOf the order, shipment or customer whose office, region and owner decide who sees it
 * @param excluded whose act this may not be (nobody is maker and checker of one act)
 * @param since when it began to wait: real time of the event
 * @param sinceDate the business date of that event
 * @param dueOn not before this business date, null for at once
 */
public record WorkItem(
        UUID id,
        WorkKind kind,
        String command,
        Subject subject,
        @Nullable UUID customerId,
        @Nullable Attribution attribution,
        @Nullable UUID scopeOf,
        Set<UUID> excluded,
        Instant since,
        LocalDate sinceDate,
        @Nullable LocalDate dueOn,
        @Nullable Money amount) {

    public WorkItem {
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
    }

    /** An item that waits since the fact, for the kind's command. */
    static WorkItem of(WorkKind kind, Subject subject, Fact waitingSince) {
        return new WorkItem(
                idOf(kind, subject.id()),
                kind,
                kind.command(),
                subject,
                null,
                null,
                null,
                Set.of(),
                waitingSince.origin().publishedAt(),
                waitingSince.origin().businessDate(),
                null,
                null);
    }

    private static UUID idOf(WorkKind kind, UUID subjectId) {
        return UUID.nameUUIDFromBytes((kind + "/" + subjectId).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells apart several items of one kind on one subject. */
    WorkItem about(UUID part) {
        return new WorkItem(
                idOf(kind, part),
                kind,
                command,
                subject,
                customerId,
                attribution,
                scopeOf,
                excluded,
                since,
                sinceDate,
                dueOn,
                amount);
    }

    WorkItem of(@Nullable UUID customer, Attribution own) {
        return new WorkItem(id, kind, command, subject, customer, own, null, excluded, since, sinceDate, dueOn, amount);
    }

    WorkItem scopedAs(@Nullable UUID customer, @Nullable UUID scope) {
        return new WorkItem(
                id, kind, command, subject, customer, null, scope, excluded, since, sinceDate, dueOn, amount);
    }

    WorkItem by(String otherCommand) {
        return new WorkItem(
                id,
                kind,
                otherCommand,
                subject,
                customerId,
                attribution,
                scopeOf,
                excluded,
                since,
                sinceDate,
                dueOn,
                amount);
    }

    WorkItem notBy(@Nullable UUID... persons) {
        var more = Stream.concat(excluded.stream(), Stream.of(persons).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return new WorkItem(
                id, kind, command, subject, customerId, attribution, scopeOf, more, since, sinceDate, dueOn, amount);
    }

    WorkItem dueOn(LocalDate day) {
        return new WorkItem(
                id, kind, command, subject, customerId, attribution, scopeOf, excluded, since, sinceDate, day, amount);
    }

    WorkItem worth(@Nullable Money money) {
        return new WorkItem(
                id, kind, command, subject, customerId, attribution, scopeOf, excluded, since, sinceDate, dueOn, money);
    }
}
