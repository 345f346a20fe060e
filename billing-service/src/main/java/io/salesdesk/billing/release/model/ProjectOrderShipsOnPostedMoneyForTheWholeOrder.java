package io.salesdesk.billing.release.model;

import java.util.EnumSet;

/** 工程单的汇款底单一定要由财务确认到款后. No slip, no standing and no grant stands in for the money. */
final class ProjectOrderShipsOnPostedMoneyForTheWholeOrder implements ReleaseRule {

    @Override
    public String sentence() {
        return "A project order ships when finance confirmed the money and it is posted for the whole order.";
    }

    @Override
    public String code() {
        return "project-order-ships-on-posted-money-for-the-whole-order";
    }

    @Override
    public String requirement() {
        return "BIL-03";
    }

    @Override
    public String refusal() {
        return "posted-money-does-not-cover-the-whole-project-order";
    }

    @Override
    public Verdict judge(ReleaseCase shipment) {
        return switch (shipment.effectiveKind()) {
            case PROJECT -> {
                var order = shipment.order();
                // The shipment itself counts too: freight may make it more than the order's total.
                var needed = shipment.committed().plus(shipment.amount());
                var whole = needed.isGreaterThan(order.due()) ? needed : order.due();
                yield order.posted().isLessThan(whole)
                        ? new Verdict.Holds(
                                whole.minus(order.posted()), EnumSet.of(LiftedBy.POSTED_MONEY_FOR_THE_WHOLE_ORDER))
                        : new Verdict.Releases(shipment.paymentEvidence());
            }
            case STANDARD, PAYMENT_FIRST -> new Verdict.DoesNotApply();
        };
    }
}
