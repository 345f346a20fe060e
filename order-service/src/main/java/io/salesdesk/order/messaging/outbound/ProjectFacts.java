package io.salesdesk.order.messaging.outbound;

import io.salesdesk.order.ordering.model.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of the events of projects on the wire, version 1. Once published, a record only gains optional members. */
final class ProjectFacts {

    private ProjectFacts() {}

    record Line(UUID productId, String model, BigDecimal quantity, Unit unit) {}

    record ProjectRegistered(
            UUID registrationId,
            String number,
            UUID customerId,
            String name,
            String location,
            LocalDate plannedUse,
            boolean large,
            List<Line> lines,
            UUID registeredBy,
            Instant registeredAt,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            @Nullable UUID ownerId) {}

    record PricedLine(UUID productId, BigDecimal quantity, Unit unit, BigDecimal listUnitPrice, BigDecimal unitPrice) {}

    record SpecialPriceRequested(
            UUID requestId,
            String number,
            UUID registrationId,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            List<PricedLine> lines,
            String currency,
            String reason,
            UUID requestedBy,
            Instant requestedAt) {}

    record SpecialPriceDecided(
            UUID requestId,
            String number,
            UUID registrationId,
            UUID customerId,
            @Nullable UUID salespersonId,
            @Nullable UUID officeId,
            @Nullable UUID regionId,
            List<PricedLine> lines,
            String currency,
            UUID decidedBy,
            Instant decidedAt,
            String decisionReason) {}
}
