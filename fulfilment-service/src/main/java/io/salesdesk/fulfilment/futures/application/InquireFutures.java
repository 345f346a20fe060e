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
import java.util.List;

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
        var open = order.asksPurchasing() ? inquiries.openOf(order.id()) : List.<FuturesInquiryEntity>of();
        var reason = order.state() == OrderState.CANCELLED ? CloseReason.ORDER_CANCELLED : CloseReason.LINE_CHANGED;
        var obsolete = open.stream()
                .filter(inquiry -> waiting.stream().noneMatch(inquiry::asksFor))
                .toList();
        if (!obsolete.isEmpty()) {
            obsolete.forEach(inquiry -> close(inquiry, reason, occasion));
            inquiries.writeClosed();
        }
        open(
                order,
                waiting.stream()
                        .filter(line -> open.stream().noneMatch(inquiry -> inquiry.asksFor(line)))
                        .toList(),
                occasion);
        order.askPurchasing(!waiting.isEmpty());
    }

    private void open(OrderEntity order, List<OrderLineEntity> lines, Occasion occasion) {
        if (lines.isEmpty()) {
            return;
        }
        var drawn =
                numbers.futuresInquiries(occasion.businessDate(), lines.size()).iterator();
        var rows = forms.ofLines(order, lines, occasion.businessDate()).iterator();
        for (var line : lines) {
            var inquiry =
                    FuturesInquiryEntity.ofLine(Ids.next(), drawn.next(), order, line, rows.next(), occasion.at());
            inquiries.add(inquiry);
            events.asked(inquiry);
        }
    }

    private void close(FuturesInquiryEntity inquiry, CloseReason reason, Occasion occasion) {
        for (var event : InquiryDecider.decide(inquiry.toModel(), new InquiryCommand.Close(reason))
                .orThrow()) {
            inquiry.apply(event, occasion.at());
            events.publish(inquiry, event, occasion.at());
        }
    }
}
