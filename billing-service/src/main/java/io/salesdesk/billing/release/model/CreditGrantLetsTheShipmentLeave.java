package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderKind;
import java.util.EnumSet;
import java.util.List;

/** 征得区域经理同意后,可以先发. Whether a grant may be given is for the {@link GrantRule}s. */
final class CreditGrantLetsTheShipmentLeave implements ReleaseRule {

    @Override
    public String sentence() {
        return "A shipment without cover leaves when a manager granted credit for it, once, and as it stands.";
    }

    @Override
    public String code() {
        return "credit-grant-lets-the-shipment-leave";
    }

    @Override
    public String requirement() {
        return "BIL-08";
    }

    @Override
    public String refusal() {
        return "no-credit-was-granted-for-the-shipment";
    }

    @Override
    public Verdict judge(ReleaseCase shipment) {
        return switch (shipment.effectiveKind()) {
            case STANDARD, PAYMENT_FIRST -> {
                var grant = shipment.creditGrant();
                if (grant != null) {
                    yield new Verdict.Releases(List.of(new Evidence(Evidence.Kind.CREDIT_GRANT, grant)));
                }
                yield mayBeGranted(shipment)
                        ? new Verdict.Holds(shipment.amount(), EnumSet.of(LiftedBy.CREDIT_GRANT))
                        : new Verdict.DoesNotApply();
            }
            case PROJECT -> new Verdict.DoesNotApply();
        };
    }

    /** As far as the customer is concerned; the rest is asked when somebody requests a grant. */
    private static boolean mayBeGranted(ReleaseCase shipment) {
        var customer = shipment.customer();
        return shipment.order().kind() != OrderKind.PROJECT
                && customer.customerClass() != CustomerClass.SMALL
                && customer.creditStanding() == CreditStanding.GOOD
                && customer.largeVolume();
    }
}
