package io.salesdesk.billing.invoices.application;

import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.identity.Caller;

/** Whose act the current request is. */
final class Makers {

    private Makers() {}

    static Maker of(Caller caller) {
        return new Maker(caller.personId(), caller.onBehalfOf());
    }
}
