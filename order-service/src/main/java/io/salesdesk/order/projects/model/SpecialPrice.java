package io.salesdesk.order.projects.model;

import io.salesdesk.order.ordering.model.Actor;
import io.salesdesk.order.ordering.model.Attribution;
import io.salesdesk.order.ordering.model.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** A special price for a project (《工程单价格审批单》, ORD-14, A-06) in one of its states. */
public sealed interface SpecialPrice {

    Content content();

    default State state() {
        return switch (this) {
            case Requested _ -> State.REQUESTED;
            case Approved _ -> State.APPROVED;
            case Rejected _ -> State.REJECTED;
        };
    }

    /** Waits for the general manager or the deputy. */
    record Requested(Content content) implements SpecialPrice {}

    record Approved(Content content, Verdict verdict) implements SpecialPrice {}

    record Rejected(Content content, Verdict verdict) implements SpecialPrice {}

    record Verdict(Actor by, Instant at, String reason) {}

    enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }

    /**
     * What is asked for; never edited.
     *
     * @param requestedBy 经办人
     */
    record Content(
            UUID requestId,
            String number,
            UUID registrationId,
            UUID customerId,
            Attribution attribution,
            CurrencyUnit currency,
            String reason,
            Actor requestedBy,
            Instant requestedAt,
            List<Line> lines) {

        public Content {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param listUnitPrice on the day of the request, tax-inclusive
     * @param unitPrice what is asked for, tax-inclusive
     * @param belowFloor whether it is below the floor price, which the approval then allows (ORD-27); confidential
     */
    record Line(
            UUID productId,
            String model,
            Quantity quantity,
            BigDecimal listUnitPrice,
            BigDecimal unitPrice,
            boolean belowFloor) {}
}
