package io.salesdesk.order.projects.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.salesdesk.order.ordering.model.Unit;
import io.salesdesk.order.projects.model.SpecialPrice;
import io.salesdesk.order.projects.persistence.SpecialPriceEntity;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special price (《工程单价格审批单》).
 *
 * @param requestedBy 经办人
 */
public record SpecialPriceView(
        UUID id,
        @JsonIgnore long version,
        String number,
        SpecialPrice.State state,
        UUID registrationId,
        UUID customerId,
        @Nullable UUID salespersonId,
        @Nullable UUID officeId,
        @Nullable UUID regionId,
        String currency,
        String reason,
        UUID requestedBy,
        @Nullable UUID requestedOnBehalfOf,
        Instant requestedAt,
        @Nullable UUID decidedBy,
        @Nullable UUID decidedOnBehalfOf,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        List<Line> lines)
        implements Resource {

    /**
     * @param listUnitPrice on the day of the request
     * @param remaining what orders have left of the quantity
     */
    public record Line(
            UUID productId,
            String model,
            BigDecimal quantity,
            Unit unit,
            BigDecimal listUnitPrice,
            BigDecimal unitPrice,
            BigDecimal remaining) {}

    static SpecialPriceView of(SpecialPriceEntity row, Map<UUID, BigDecimal> taken) {
        var price = row.toModel();
        var content = price.content();
        var verdict = switch (price) {
            case SpecialPrice.Requested _ -> null;
            case SpecialPrice.Approved(var _, var approval) -> approval;
            case SpecialPrice.Rejected(var _, var rejection) -> rejection;
        };
        return new SpecialPriceView(
                row.id(),
                row.version(),
                content.number(),
                price.state(),
                content.registrationId(),
                content.customerId(),
                row.salespersonId(),
                row.officeId(),
                row.regionId(),
                content.currency().getCode(),
                content.reason(),
                content.requestedBy().personId(),
                content.requestedBy().onBehalfOf(),
                content.requestedAt(),
                verdict == null ? null : verdict.by().personId(),
                verdict == null ? null : verdict.by().onBehalfOf(),
                verdict == null ? null : verdict.at(),
                verdict == null ? null : verdict.reason(),
                content.lines().stream()
                        .map(line -> new Line(
                                line.productId(),
                                line.model(),
                                line.quantity().amount(),
                                line.quantity().unit(),
                                plain(line.listUnitPrice()),
                                plain(line.unitPrice()),
                                plain(line.quantity()
                                        .amount()
                                        .subtract(taken.getOrDefault(line.productId(), BigDecimal.ZERO)))))
                        .toList());
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
