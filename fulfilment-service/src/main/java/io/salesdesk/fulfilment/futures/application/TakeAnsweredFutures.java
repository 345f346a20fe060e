package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets an agreed change of an order take goods as futures: what purchasing has answered to the customer without an order, as
 * long as its expected date has not passed; each answer once (ORD-42).
 */
@ApplicationScoped
public class TakeAnsweredFutures {

    private final FuturesInquiries inquiries;
    private final BusinessClock clock;

    TakeAnsweredFutures(FuturesInquiries inquiries, BusinessClock clock) {
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** How much can be had of each product, answer by answer: one answer serves one line. */
    public Map<UUID, List<BigDecimal>> answered(UUID customerId, Collection<UUID> productIds) {
        return good(customerId, productIds)
                .collect(Collectors.groupingBy(
                        FuturesInquiryEntity::productId,
                        Collectors.mapping(FuturesInquiryEntity::quantity, Collectors.toList())));
    }

    /**
     * Uses the smallest answer that suffices up.
     *
     * @return where the goods come from
     */
    public Origin take(UUID customerId, OrderLineEntity line, BigDecimal quantity, UUID changeId) {
        var answer = good(customerId, List.of(line.productId()))
                .filter(inquiry -> inquiry.quantity().compareTo(quantity) >= 0)
                .min(Comparator.comparing(FuturesInquiryEntity::quantity))
                .orElseThrow();
        answer.takeFor(changeId);
        var origin = answer.origin().orElseThrow();
        line.answerMoreFutures(origin.name(), answer.expectedDate().orElseThrow());
        return origin;
    }

    private Stream<FuturesInquiryEntity> good(UUID customerId, Collection<UUID> productIds) {
        return inquiries.answeredWithoutOrder(customerId, productIds).stream()
                .filter(inquiry -> inquiry.expectedDate()
                        .filter(date -> !date.isBefore(clock.today()))
                        .isPresent());
    }
}
