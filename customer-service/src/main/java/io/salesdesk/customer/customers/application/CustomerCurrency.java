package io.salesdesk.customer.customers.application;

import io.salesdesk.customer.customers.model.CustomerRejection;
import io.salesdesk.platform.decision.RejectedException;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** A currency that money can be counted in. */
final class CustomerCurrency {

    private CustomerCurrency() {}

    static void require(String code) {
        try {
            CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            throw new RejectedException(new CustomerRejection.CurrencyUnknown(code));
        }
    }
}
