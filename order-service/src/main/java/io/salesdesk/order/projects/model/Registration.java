package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered project (工程报备, ORD-12). It is a record: nothing changes it afterwards.
 *
 * @param location 工程地点
 * @param plannedUse 计划使用时间
 * @param large whether the regional manager is told and follows it up (ORD-13)
 * @param ownerId who follows a large project up, null for the others
 */
public record Registration(
        UUID registrationId,
        String number,
        UUID customerId,
        String name,
        String location,
        LocalDate plannedUse,
        boolean large,
        @Nullable UUID ownerId,
        Attribution attribution,
        Actor registeredBy,
        Instant registeredAt,
        List<ProjectLine> lines) {

    public Registration {
        lines = List.copyOf(lines);
    }

    /** Whether the model is one of the registered ones. */
    public boolean names(UUID productId) {
        return lines.stream().anyMatch(line -> line.productId().equals(productId));
    }
}
