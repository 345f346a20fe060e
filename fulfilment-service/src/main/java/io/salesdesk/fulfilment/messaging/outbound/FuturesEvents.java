package io.salesdesk.fulfilment.messaging.outbound;

import io.salesdesk.fulfilment.futures.model.CloseReason;
import io.salesdesk.fulfilment.futures.model.InquiryEvent;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.platform.messaging.EventPublisher;
import io.salesdesk.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to inquiries for futures; subject and key are the inquiry's id. */
@ApplicationScoped
public class FuturesEvents {

    private final EventPublisher publisher;

    FuturesEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    record FuturesInquiryAsked(
            UUID inquiryId,
            String number,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            UUID productId,
            String quantity,
            String unit,
            @Nullable UUID askedBy,
            Instant askedAt) {}

    record FuturesInquiryAnswered(
            UUID inquiryId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            UUID productId,
            String quantity,
            String unit,
            Origin origin,
            LocalDate expectedDate,
            UUID answeredBy,
            Instant answeredAt) {}

    record FuturesInquiryClosed(
            UUID inquiryId,
            @Nullable UUID orderId,
            @Nullable UUID lineId,
            UUID customerId,
            CloseReason reason,
            Instant closedAt) {}

    public void asked(FuturesInquiryEntity inquiry) {
        publish(
                inquiry,
                "FuturesInquiryAsked",
                new FuturesInquiryAsked(
                        inquiry.id(),
                        inquiry.number(),
                        inquiry.orderId().orElse(null),
                        inquiry.lineId().orElse(null),
                        inquiry.customerId(),
                        inquiry.productId(),
                        Quantities.text(inquiry.quantity()),
                        inquiry.unit(),
                        inquiry.askedBy().orElse(null),
                        inquiry.askedAt()));
    }

    public void publish(FuturesInquiryEntity inquiry, InquiryEvent event, Instant at) {
        switch (event) {
            case InquiryEvent.Answered(var by, var _, var origin, var expectedDate) ->
                publish(
                        inquiry,
                        "FuturesInquiryAnswered",
                        new FuturesInquiryAnswered(
                                inquiry.id(),
                                inquiry.orderId().orElse(null),
                                inquiry.lineId().orElse(null),
                                inquiry.customerId(),
                                inquiry.productId(),
                                Quantities.text(inquiry.quantity()),
                                inquiry.unit(),
                                origin,
                                expectedDate,
                                by.person(),
                                at));
            case InquiryEvent.Closed(var reason, var _, var _) ->
                publish(
                        inquiry,
                        "FuturesInquiryClosed",
                        new FuturesInquiryClosed(
                                inquiry.id(),
                                inquiry.orderId().orElse(null),
                                inquiry.lineId().orElse(null),
                                inquiry.customerId(),
                                reason,
                                at));
        }
    }

    private void publish(FuturesInquiryEntity inquiry, String name, Object data) {
        var event = OutgoingEvent.of(name, inquiry.id(), inquiry.nextEventSequence(), data);
        publisher.publish(
                inquiry.orderId().map(order -> event.with("orderid", order)).orElse(event));
    }
}
