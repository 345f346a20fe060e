package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;

/** What of the customer bears on a release, as known under the lock on the account. */
public record CustomerStanding(
        CustomerClass customerClass, CreditStanding creditStanding, boolean largeVolume, boolean paymentFirstImposed) {

    CustomerStanding withPaymentFirstImposed() {
        return new CustomerStanding(customerClass, creditStanding, largeVolume, true);
    }
}
