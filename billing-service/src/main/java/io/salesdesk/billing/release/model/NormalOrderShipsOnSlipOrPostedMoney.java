package io.salesdesk.billing.release.model;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 原则上看到汇款底单就可安排货物的发货. */
final class NormalOrderShipsOnSlipOrPostedMoney implements ReleaseRule {

    @Override
    public String sentence() {
        return "A normal order ships when posted money and remittance slips that name it cover the shipment.";
    }

    @Override
    public String code() {
        return "normal-order-ships-on-slip-or-posted-money";
    }

    @Override
    public String requirement() {
        return "BIL-02";
    }

    @Override
    public @Nullable String setting() {
        return "remittance.slip.expiryDays";
    }

    @Override
    public String refusal() {
        return "slip-or-posted-money-does-not-cover-the-shipment";
    }

    @Override
    public Verdict judge(ReleaseCase shipment) {
        return switch (shipment.effectiveKind()) {
            case STANDARD -> {
                var order = shipment.order();
                var cover = order.posted().plus(order.countingSlips()).minus(shipment.committed());
                yield cover.isLessThan(shipment.amount())
                        ? new Verdict.Holds(
                                shipment.amount().minus(cover),
                                EnumSet.of(LiftedBy.REMITTANCE_SLIP, LiftedBy.POSTED_MONEY))
                        : new Verdict.Releases(
                                Stream.concat(shipment.paymentEvidence().stream(), shipment.slipEvidence().stream())
                                        .toList());
            }
            case PAYMENT_FIRST, PROJECT -> new Verdict.DoesNotApply();
        };
    }
}
