package io.salesdesk.order.ordering.rest;

import io.salesdesk.order.ordering.application.OrderTimeline;
import io.salesdesk.order.ordering.model.Order;
import io.salesdesk.order.ordering.model.Progress;
import io.salesdesk.platform.identity.Directory;
import io.salesdesk.platform.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an order, oldest first, and what it waits for. */
public record TimelineView(
        UUID orderId,
        String number,
        Order.State state,
        Progress progress,
        List<Waiting> waitsFor,
        List<Entry> entries) {

    /**
     * @param personId null when the system acted
     * @param personName as the directory knows the person
     */
    public record Entry(
            Instant at,
            LocalDate businessDate,
            String service,
            String event,
            @Nullable Integer revision,
            @Nullable UUID personId,
            @Nullable String personName,
            @Nullable UUID onBehalfOf,
            Map<String, Object> details) {}

    /**
     * @param role whose move it is; SYSTEM when an answer of ours is under way
     * @param personId the one person expected to move, absent when anybody with the role may
     * @param notPersonIds who may not (ORD-43)
     * @param lineId the part of a line that waits, absent when it is the order itself
     */
    public record Waiting(
            String what,
            Instant since,
            String role,
            @Nullable UUID personId,
            @Nullable String personName,
            Set<UUID> notPersonIds,
            @Nullable UUID shipmentId,
            @Nullable UUID lineId) {}

    static Waiting waiting(OrderTimeline.Waiting waiting, Directory directory) {
        return new Waiting(
                waiting.what(),
                waiting.since(),
                waiting.role(),
                waiting.personId(),
                name(waiting.personId(), directory),
                waiting.notPersonIds(),
                waiting.shipmentId(),
                waiting.lineId());
    }

    static Entry entry(OrderTimeline.Entry entry, Directory directory) {
        return new Entry(
                entry.at(),
                entry.businessDate(),
                entry.service(),
                entry.event(),
                entry.revision(),
                entry.actor(),
                name(entry.actor(), directory),
                entry.onBehalfOf(),
                entry.details());
    }

    private static @Nullable String name(@Nullable UUID person, Directory directory) {
        return person == null
                ? null
                : directory.person(person).map(Person::name).orElse(null);
    }
}
