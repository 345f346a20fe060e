package io.salesdesk.order.projects.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.persistence.RegistrationEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registered project.
 *
 * @param site 工程地点; a resource has another location
 * @param large whether it went to the regional manager
 * @param ownerId who follows a large project up
 */
public record RegistrationView(
        UUID id,
        @JsonIgnore long version,
        String number,
        UUID customerId,
        String name,
        @JsonProperty("location") String site,
        LocalDate plannedUse,
        boolean large,
        @Nullable UUID ownerId,
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        UUID registeredBy,
        @Nullable UUID registeredOnBehalfOf,
        Instant registeredAt,
        List<Line> lines)
        implements Resource {

    public record Line(UUID productId, String model, BigDecimal quantity, Unit unit) {}

    static RegistrationView of(RegistrationEntity row) {
        var registration = row.toModel();
        return new RegistrationView(
                row.id(),
                row.version(),
                registration.number(),
                registration.customerId(),
                registration.name(),
                registration.location(),
                registration.plannedUse(),
                registration.large(),
                registration.ownerId(),
                row.salespersonId(),
                row.officeId(),
                row.regionId(),
                registration.registeredBy().personId(),
                registration.registeredBy().onBehalfOf(),
                registration.registeredAt(),
                registration.lines().stream()
                        .map(line -> new Line(
                                line.productId(),
                                line.model(),
                                line.quantity().amount(),
                                line.quantity().unit()))
                        .toList());
    }
}
