package io.salesdesk.fulfilment.futures.model;

import io.salesdesk.fulfilment.futures.model.InquiryRejection.BelongsToAnOrder;
import io.salesdesk.fulfilment.futures.model.InquiryRejection.ExpectedInThePast;
import io.salesdesk.fulfilment.futures.model.InquiryRejection.ForeignStockNotChecked;
import io.salesdesk.fulfilment.futures.model.InquiryRejection.FormIncomplete;
import io.salesdesk.platform.decision.EnumRule;
import org.jspecify.annotations.Nullable;

/** The rules of an inquiry for futures (期货询问), in the order in which they are asked. */
public enum InquiryRule implements EnumRule {
    EVERY_FIELD_OF_THE_FORM_IS_FILLED_IN(
            "An inquiry for futures is asked and answered with every field of the purchase plan form (采购计划明细表) filled"
                    + " in; what an order leaves empty comes with the answer.",
            FormIncomplete.class) {
        @Override
        @Nullable
        InquiryRejection refuse(Occasion occasion) {
            return switch (occasion) {
                case Occasion.Asking asking -> incomplete(asking.form());
                case Occasion.Answering answering ->
                    incomplete(answering.answer().form());
                case Occasion.Withdrawing _ -> null;
            };
        }
    },
    FOREIGN_GOODS_WERE_LOOKED_FOR_ABROAD(
            "Purchasing promises goods from abroad only after it has looked for them there.",
            ForeignStockNotChecked.class) {
        @Override
        @Nullable
        InquiryRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Answering(var answer)
                            && answer.origin() == Origin.FOREIGN
                            && !Boolean.TRUE.equals(answer.form().foreignStockChecked())
                    ? new ForeignStockNotChecked()
                    : null;
        }
    },
    FUTURES_ARE_EXPECTED_FROM_TODAY_ON("Futures are expected today or later.", ExpectedInThePast.class) {
        @Override
        @Nullable
        InquiryRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Answering(var answer)
                            && answer.expectedDate().isBefore(answer.today())
                    ? new ExpectedInThePast(answer.expectedDate(), answer.today())
                    : null;
        }
    },
    THE_QUESTION_OF_AN_ORDER_STAYS_WITH_IT(
            "What an order asks of purchasing is taken back by changing or cancelling the order, not by itself.",
            BelongsToAnOrder.class) {
        @Override
        @Nullable
        InquiryRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Withdrawing(var open)
                            && open.question().orderId() != null
                    ? new BelongsToAnOrder()
                    : null;
        }
    };

    private final Card card;

    InquiryRule(String sentence, Class<? extends InquiryRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied, or does not concern the occasion */
    abstract @Nullable InquiryRejection refuse(Occasion occasion);

    static @Nullable InquiryRejection firstRefusal(Occasion occasion) {
        for (var rule : values()) {
            var refusal = rule.refuse(occasion);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable InquiryRejection incomplete(PlanForm form) {
        var missing = form.missing();
        return missing.isEmpty() ? null : new FormIncomplete(missing);
    }

    /** When the rules are asked. */
    sealed interface Occasion {

        /** A clerk asks without an order. */
        record Asking(PlanForm form) implements Occasion {}

        /** Purchasing answers. */
        record Answering(InquiryCommand.Answer answer) implements Occasion {}

        /** Somebody takes the question back. */
        record Withdrawing(FuturesInquiry.Open open) implements Occasion {}
    }
}
