package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.CreditStanding;
import io.salesdesk.billing.accounts.model.CustomerClass;
import io.salesdesk.billing.accounts.model.OrderKind;

/**
 * A shipment for which credit is asked, with everything that the rules may look at, as known under the lock on the
 * account.
 *
 * @param customerClass SMALL when it is unknown or no longer valid
 * @param creditworthy whether the customer's last credit investigation found so and still holds (CUS-10)
 * @param unpaidOrders the customer's unpaid orders: the other ones, and the order itself when an earlier shipment of
 *     it is unpaid, for then this one is treated like a second order
 */
public record GrantCase(
        CustomerClass customerClass,
        CreditStanding creditStanding,
        boolean largeVolume,
        boolean creditworthy,
        boolean paymentFirstImposed,
        OrderKind kind,
        boolean urgent,
        int unpaidOrders) {}
