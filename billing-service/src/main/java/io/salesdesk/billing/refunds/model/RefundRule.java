package io.salesdesk.billing.refunds.model;

import io.salesdesk.billing.refunds.model.RefundRejection.ExceedsCredit;
import io.salesdesk.billing.refunds.model.RefundRejection.NeededByOrders;
import io.salesdesk.billing.refunds.model.RefundRejection.PaidOnImpossibleDay;
import io.salesdesk.billing.refunds.model.RefundRejection.RequesterAndDeciderMayNotPay;
import io.salesdesk.billing.refunds.model.RefundRejection.RequesterMayNotDecide;
import io.salesdesk.billing.refunds.model.RefundRejection.ReviewerMayNotDecide;
import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.decision.EnumRule;
import org.jspecify.annotations.Nullable;

/** The rules of refunds of customer credit, in the order in which they are asked; the first that refuses answers. */
public enum RefundRule implements EnumRule {
    A_REFUND_IS_DECIDED_BY_SOMEBODY_ELSE(
            "The sales manager who decides on a refund did not ask for it.", RequesterMayNotDecide.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            return switch (occasion) {
                case Occasion.Approving(var requested, var _, var by) -> requestedBy(requested, by);
                case Occasion.Rejecting(var requested, var by) -> requestedBy(requested, by);
                case Occasion.Asking _, Occasion.Paying _, Occasion.Failing _ -> null;
            };
        }
    },
    A_REFUND_IS_NOT_DECIDED_BY_THE_ORDERS_REVIEWER(
            "The sales manager who grants a refund reviewed none of the orders for which the money was paid.",
            ReviewerMayNotDecide.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Approving(var _, var facts, var by)
                            && facts.reviewers().stream().anyMatch(by::involves)
                    ? new ReviewerMayNotDecide()
                    : null;
        }
    },
    ONLY_CUSTOMER_CREDIT_IS_REFUNDED(
            "Only customer credit is refunded, never more than there is.", ExceedsCredit.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            var facts = facts(occasion);
            return facts != null && facts.amount().isGreaterThan(facts.credit())
                    ? new ExceedsCredit(facts.amount(), facts.credit())
                    : null;
        }
    },
    ORDERS_COME_BEFORE_REFUNDS(
            "Credit serves the customer's orders first; what they still need is not refunded.", NeededByOrders.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            var facts = facts(occasion);
            return facts != null && facts.amount().isGreaterThan(facts.free())
                    ? new NeededByOrders(facts.amount(), facts.needed(), facts.free())
                    : null;
        }
    },
    FINANCE_PAYS_WHAT_OTHERS_ASKED_FOR_AND_DECIDED(
            "Whoever pays a refund, or says that it cannot be paid, neither asked for it nor decided it.",
            RequesterAndDeciderMayNotPay.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            return switch (occasion) {
                case Occasion.Paying(var approved, var pay) -> decidedBy(approved, pay.by());
                case Occasion.Failing(var approved, var by) -> decidedBy(approved, by);
                case Occasion.Asking _, Occasion.Approving _, Occasion.Rejecting _ -> null;
            };
        }
    },
    A_REFUND_IS_PAID_AFTER_ITS_DECISION(
            "A refund is paid on the day of its decision or later, and recorded when that day has come.",
            PaidOnImpossibleDay.class) {
        @Override
        @Nullable
        RefundRejection refuse(Occasion occasion) {
            return occasion instanceof Occasion.Paying(var approved, var pay)
                            && (pay.paidOn().isBefore(approved.decidedOn())
                                    || pay.paidOn().isAfter(pay.today()))
                    ? new PaidOnImpossibleDay(pay.paidOn(), approved.decidedOn(), pay.today())
                    : null;
        }
    };

    private final Card card;

    RefundRule(String sentence, Class<? extends RefundRejection> refusal) {
        this.card = new Card(sentence, refusal);
    }

    @Override
    public Card card() {
        return card;
    }

    /** @return null when the rule is satisfied, or does not concern the occasion */
    abstract @Nullable RefundRejection refuse(Occasion occasion);

    static @Nullable RefundRejection firstRefusal(Occasion occasion) {
        for (var rule : values()) {
            var refusal = rule.refuse(occasion);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** The figures, where money is at stake: when it is asked for and when it is set aside. */
    private static @Nullable RefundFacts facts(Occasion occasion) {
        return switch (occasion) {
            case Occasion.Asking(var facts) -> facts;
            case Occasion.Approving(var _, var facts, var _) -> facts;
            case Occasion.Rejecting _, Occasion.Paying _, Occasion.Failing _ -> null;
        };
    }

    private static @Nullable RefundRejection requestedBy(Refund.Requested requested, Maker by) {
        return by.sharesAPersonWith(requested.requestedBy()) ? new RequesterMayNotDecide() : null;
    }

    private static @Nullable RefundRejection decidedBy(Refund.Approved approved, Maker by) {
        return by.sharesAPersonWith(approved.requestedBy()) || by.sharesAPersonWith(approved.decidedBy())
                ? new RequesterAndDeciderMayNotPay()
                : null;
    }

    /** When the rules are asked. */
    sealed interface Occasion {

        record Asking(RefundFacts facts) implements Occasion {}

        record Approving(Refund.Requested requested, RefundFacts facts, Maker by) implements Occasion {}

        record Rejecting(Refund.Requested requested, Maker by) implements Occasion {}

        record Paying(Refund.Approved approved, Refund.Command.Pay pay) implements Occasion {}

        record Failing(Refund.Approved approved, Maker by) implements Occasion {}
    }
}
