package io.salesdesk.fulfilment.futures.model;

import java.util.Optional;

/** The rules of an inquiry for futures, each named as the sentence it enforces. */
final class InquiryRules {

    private InquiryRules() {}

    /** FUL-05: every field of 《采购计划明细表》 is mandatory. */
    static Optional<InquiryRejection> everyFieldOfTheFormIsFilledIn(PlanForm form) {
        var missing = form.missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new InquiryRejection.FormIncomplete(missing));
    }

    /** Whoever promises goods from abroad has looked for them there. */
    static Optional<InquiryRejection> foreignGoodsWereLookedForAbroad(InquiryCommand.Answer answer) {
        return answer.origin() == Origin.FOREIGN
                        && !Boolean.TRUE.equals(answer.form().foreignStockChecked())
                ? Optional.of(new InquiryRejection.ForeignStockNotChecked())
                : Optional.empty();
    }

    static Optional<InquiryRejection> futuresAreExpectedFromTodayOn(InquiryCommand.Answer answer) {
        return answer.expectedDate().isBefore(answer.today())
                ? Optional.of(new InquiryRejection.ExpectedInThePast(answer.expectedDate(), answer.today()))
                : Optional.empty();
    }

    /** What an order asks for is closed by what becomes of the order. */
    static Optional<InquiryRejection> questionOfAnOrderStaysWithIt(FuturesInquiry.Open open) {
        return open.question().orderId() == null
                ? Optional.empty()
                : Optional.of(new InquiryRejection.BelongsToAnOrder());
    }
}
