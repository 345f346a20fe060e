package io.salesdesk.fulfilment.futures.application;

import io.salesdesk.fulfilment.allocation.application.CompleteStockAnswer;
import io.salesdesk.fulfilment.allocation.application.Occasion;
import io.salesdesk.fulfilment.futures.model.InquiryCommand;
import io.salesdesk.fulfilment.futures.model.Origin;
import io.salesdesk.fulfilment.futures.persistence.FuturesInquiryEntity;
import io.salesdesk.fulfilment.messaging.outbound.Quantities;
import io.salesdesk.fulfilment.notice.application.Tell;
import io.salesdesk.fulfilment.shipment.model.Actor;
import io.salesdesk.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Purchasing says where futures come from and when. The customer is told at once (FUL-06), and with the last answer of a
 * revision the order gets its complete stock answer.
 */
@ApplicationScoped
public class AnswerFutures {

    private final InquiryDesk desk;
    private final FuturesForms forms;
    private final CompleteStockAnswer completeStockAnswer;
    private final Tell tell;
    private final BusinessClock clock;

    AnswerFutures(
            InquiryDesk desk,
            FuturesForms forms,
            CompleteStockAnswer completeStockAnswer,
            Tell tell,
            BusinessClock clock) {
        this.desk = desk;
        this.forms = forms;
        this.completeStockAnswer = completeStockAnswer;
        this.tell = tell;
        this.clock = clock;
    }

    /** What purchasing says; what is null of the form stays as it was filled in before. */
    public record Answer(
            Origin origin,
            LocalDate expectedDate,
            @Nullable String bookName,
            @Nullable String manufacturer,
            @Nullable Boolean foreignStockChecked) {}

    public FuturesInquiryEntity answer(UUID inquiryId, Answer answer, Actor by) {
        var order = desk.lockedOrderOf(inquiryId);
        var inquiry = desk.locked(inquiryId);
        var form = inquiry.form()
                .completedWith(
                        forms.customerName(inquiry.customerId()),
                        answer.bookName(),
                        answer.manufacturer(),
                        answer.foreignStockChecked());
        desk.act(
                inquiry,
                new InquiryCommand.Answer(by, form, answer.origin(), answer.expectedDate(), clock.today()),
                "futures-inquiry.answer");
        tell.customer(
                inquiry.customerId(), "futures-answered", "futures-answered:" + inquiryId, parameters(inquiry), null);
        order.ifPresent(it -> {
            inquiry.lineId()
                    .flatMap(it::line)
                    .filter(inquiry::asksFor)
                    .ifPresent(line -> line.answerFutures(answer.origin().name(), answer.expectedDate()));
            it.askPurchasing(!it.waitingForPurchasing().isEmpty());
            completeStockAnswer.completeIfAnswered(it, new Occasion(clock.today(), clock.now()));
        });
        return inquiry;
    }

    private static Map<String, String> parameters(FuturesInquiryEntity inquiry) {
        var parameters = new HashMap<String, String>();
        parameters.put("inquiryNumber", inquiry.number());
        parameters.put("model", inquiry.form().model());
        parameters.put("quantity", Quantities.text(inquiry.quantity()));
        parameters.put("unit", inquiry.unit());
        inquiry.expectedDate().ifPresent(date -> parameters.put("expectedDate", date.toString()));
        inquiry.orderNumber().ifPresent(number -> parameters.put("orderNumber", number));
        return parameters;
    }
}
