package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.allocation.persistence.OrderEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderLineEntity;
import io.salesdesk.fulfilment.allocation.persistence.OrderState;
import io.salesdesk.fulfilment.futures.model.CloseReason;
import io.salesdesk.fulfilment.futures.model.InquiryCommand;
import io.salesdesk.fulfilment.futures.model.InquiryDecider;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiries;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.fulfilment.messaging.outbound.FuturesEvents;
import io.salesdesk.fulfilment.shipment.persistence.DocumentNumbers;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps the inquiries of an order in step with its stock answer: what is short opens one, with the row of
 * 《采购计划明细表》 as far as it is known here; what was amended, cancelled or found meanwhile closes its own (FUL-05).
 */
@ApplicationScoped
public class InquireFutures {

    private final FuturesInquiries inquiries;
    private final FuturesForms forms;
    private final DocumentNumbers numbers;
    private final FuturesEvents events;

    InquireFutures(FuturesInquiries inquiries, FuturesForms forms, DocumentNumbers numbers, FuturesEvents events) {
        this.inquiries = inquiries;
        this.forms = forms;
        this.numbers = numbers;
        this.events = events;
    }

    /** The order is locked. */
    public void inquire(OrderEntity order, Occasion occasion) {
        var waiting = order.waitingForPurchasing();
        if (waiting.isEmpty() && !order.asksPurchasing()) {
            return;
        }
        var open = inquiries.openOf(order.id());
        var reason = order.state() == OrderState.CANCELLED ? CloseReason.ORDER_CANCELLED : CloseReason.LINE_CHANGED;
        open.stream()
                .filter(inquiry -> waiting.stream().noneMatch(inquiry::asksFor))
                .forEach(inquiry -> close(inquiry, reason, occasion));
        waiting.stream()
                .filter(line -> open.stream().noneMatch(inquiry -> inquiry.asksFor(line)))
                .forEach(line -> open(order, line, occasion));
        order.askPurchasing(!waiting.isEmpty());
    }

    private void open(OrderEntity order, OrderLineEntity line, Occasion occasion) {
        var inquiry = FuturesInquiryEntity.ofLine(
                Ids.next(),
                numbers.futuresInquiry(occasion.businessDate()),
                order,
                line,
                forms.ofLine(order, line, occasion.businessDate()),
                occasion.at());
        inquiries.add(inquiry);
        events.asked(inquiry);
    }

    private void close(FuturesInquiryEntity inquiry, CloseReason reason, Occasion occasion) {
        for (var event : InquiryDecider.decide(inquiry.toModel(), new InquiryCommand.Close(reason))
                .orThrow()) {
            inquiry.apply(event, occasion.at());
            events.publish(inquiry, event, occasion.at());
        }
    }
}
