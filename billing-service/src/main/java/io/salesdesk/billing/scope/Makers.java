package io.salesdesk.billing.scope;

import io.salesdesk.billing.remittances.model.Maker;
import io.salesdesk.platform.identity.Caller;

/** Whose act the current request is. */
public final class Makers {

    private Makers() {}

    public static Maker of(Caller caller) {
        return new Maker(caller.personId(), caller.onBehalfOf());
    }
}
