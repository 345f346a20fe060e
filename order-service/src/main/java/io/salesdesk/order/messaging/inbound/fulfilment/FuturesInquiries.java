package io.salesdesk.order.messaging.inbound.fulfilment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.salesdesk.order.messaging.inbound.Details;
import io.salesdesk.order.messaging.inbound.OrderNote;
import io.salesdesk.order.ordering.application.Fact;
import io.salesdesk.order.ordering.application.HearOfOrder;
import io.salesdesk.order.ordering.persistence.OrderLock;
import io.salesdesk.platform.messaging.EventHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What purchasing is asked about goods that must be ordered, and what it answers (ORD-11). */
class FuturesInquiries {

    private final HearOfOrder hear;
    private final OrderLock lock;

    FuturesInquiries(HearOfOrder hear, OrderLock lock) {
        this.hear = hear;
        this.lock = lock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Inquiry(
            UUID inquiryId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            BigDecimal quantity,
            String unit,
            @Nullable String origin,
            @Nullable LocalDate expectedDate,
            @Nullable UUID askedBy,
            @Nullable UUID answeredBy) {}

    @Produces
    @Singleton
    EventHandler<Inquiry> asked() {
        return inquiry("FuturesInquiryAsked");
    }

    @Produces
    @Singleton
    EventHandler<Inquiry> answered() {
        return inquiry("FuturesInquiryAnswered");
    }

    private EventHandler<Inquiry> inquiry(String name) {
        return new OrderNote<>(
                type(name),
                Inquiry.class,
                hear,
                lock,
                Inquiry::orderId,
                data -> fact(
                        name,
                        data.answeredBy() == null ? data.askedBy() : data.answeredBy(),
                        "inquiryId",
                        data.inquiryId(),
                        "lineId",
                        data.lineId(),
                        "quantity",
                        data.quantity(),
                        "unit",
                        data.unit(),
                        "origin",
                        data.origin(),
                        "expectedDate",
                        data.expectedDate()));
    }

    private static Fact fact(String name, @Nullable UUID actor, @Nullable Object... details) {
        return new Fact("fulfilment", name, null, actor, Details.of(details));
    }

    private static String type(String name) {
        return "salesdesk.fulfilment." + name + ".v1";
    }
}
