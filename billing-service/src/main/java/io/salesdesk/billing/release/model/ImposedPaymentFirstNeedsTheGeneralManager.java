package io.salesdesk.billing.release.model;

/** What a manager imposed or an unpaid shipment brought about, a region does not undo. */
final class ImposedPaymentFirstNeedsTheGeneralManager implements GrantRule {

    @Override
    public String sentence() {
        return "While payment-first is imposed on the customer, only the general manager grants credit.";
    }

    @Override
    public String code() {
        return "imposed-payment-first-needs-the-general-manager";
    }

    @Override
    public GrantRefusal because() {
        return GrantRefusal.PAYMENT_FIRST_IMPOSED;
    }

    @Override
    public boolean refuses(GrantCase grant, GrantDecider decider, CreditPolicy policy) {
        return decider == GrantDecider.REGIONAL_MANAGER && grant.paymentFirstImposed();
    }
}
