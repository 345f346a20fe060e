package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.OrderKind;
import java.util.EnumSet;

/** 等确认款到后再安排仓库发货. */
final class PaymentFirstOrderShipsOnPostedMoney implements ReleaseRule {

    @Override
    public String sentence() {
        return "A payment-first order, and any order of a customer without credit standing or with payment-first imposed,"
                + " ships when posted money covers the shipment.";
    }

    @Override
    public String code() {
        return "payment-first-order-ships-on-posted-money";
    }

    @Override
    public String requirement() {
        return "A-01";
    }

    @Override
    public String refusal() {
        return "posted-money-does-not-cover-the-shipment";
    }

    @Override
    public Verdict judge(ReleaseCase shipment) {
        return switch (shipment.effectiveKind()) {
            case PAYMENT_FIRST -> {
                var cover = shipment.order().posted().minus(shipment.committed());
                yield cover.isLessThan(shipment.amount())
                        ? new Verdict.Holds(shipment.amount().minus(cover), waysOut(shipment))
                        : new Verdict.Releases(shipment.paymentEvidence());
            }
            case STANDARD, PROJECT -> new Verdict.DoesNotApply();
        };
    }

    private static EnumSet<LiftedBy> waysOut(ReleaseCase shipment) {
        var ways = EnumSet.of(LiftedBy.POSTED_MONEY);
        // An order that was entered as payment-first stays so; one that only became it can become normal again.
        if (shipment.order().kind() == OrderKind.STANDARD) {
            if (shipment.customer().creditStanding() == CreditStanding.NONE) {
                ways.add(LiftedBy.CREDIT_STANDING);
            }
            if (shipment.customer().paymentFirstImposed()) {
                ways.add(LiftedBy.PAYMENT_FIRST_LIFTED);
            }
        }
        return ways;
    }
}
