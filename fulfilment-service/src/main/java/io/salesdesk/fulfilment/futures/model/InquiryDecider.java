package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.fulfilment.futures.model.InquiryRule.Occasion;
import io.salesdesk.platform.decision.Decision;
import java.util.Optional;

/** Decides about inquiries for futures. */
public final class InquiryDecider {

    private InquiryDecider() {}

    /** Whether a form may become an inquiry that a clerk raises without an order: all of it is filled in (FUL-05). */
    public static Optional<InquiryRejection> refusalToAsk(PlanForm form) {
        return Optional.ofNullable(InquiryRule.firstRefusal(new Occasion.Asking(form)));
    }

    public static Decision<InquiryEvent> decide(FuturesInquiry inquiry, InquiryCommand command) {
        return switch (command) {
            case InquiryCommand.Answer answer -> answer(inquiry, answer);
            case InquiryCommand.Withdraw withdraw -> withdraw(inquiry, withdraw);
            case InquiryCommand.Close close -> close(inquiry, close);
        };
    }

    private static Decision<InquiryEvent> answer(FuturesInquiry inquiry, InquiryCommand.Answer answer) {
        return switch (inquiry) {
            case FuturesInquiry.Open _ ->
                unlessRefused(
                        new Occasion.Answering(answer),
                        new InquiryEvent.Answered(answer.by(), answer.form(), answer.origin(), answer.expectedDate()));
            case FuturesInquiry.Answered _, FuturesInquiry.Closed _ -> notOpen(inquiry, answer);
        };
    }

    private static Decision<InquiryEvent> withdraw(FuturesInquiry inquiry, InquiryCommand.Withdraw withdraw) {
        return switch (inquiry) {
            case FuturesInquiry.Open open ->
                unlessRefused(
                        new Occasion.Withdrawing(open),
                        new InquiryEvent.Closed(CloseReason.WITHDRAWN, withdraw.by(), withdraw.reason()));
            case FuturesInquiry.Answered _, FuturesInquiry.Closed _ -> notOpen(inquiry, withdraw);
        };
    }

    private static Decision<InquiryEvent> close(FuturesInquiry inquiry, InquiryCommand.Close close) {
        return switch (inquiry) {
            case FuturesInquiry.Open _ -> Decision.accept(new InquiryEvent.Closed(close.reason(), null, null));
            case FuturesInquiry.Answered _, FuturesInquiry.Closed _ -> notOpen(inquiry, close);
        };
    }

    private static Decision<InquiryEvent> unlessRefused(Occasion occasion, InquiryEvent event) {
        var refusal = InquiryRule.firstRefusal(occasion);
        return refusal == null ? Decision.accept(event) : Decision.reject(refusal);
    }

    private static Decision<InquiryEvent> notOpen(FuturesInquiry inquiry, InquiryCommand command) {
        return Decision.reject(new InquiryRejection.NotOpen(InquiryState.of(inquiry), command.commandName()));
    }
}
