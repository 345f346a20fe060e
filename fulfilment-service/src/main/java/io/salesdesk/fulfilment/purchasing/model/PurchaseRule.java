package io.salesdesk.fulfilment.purchasing.model;

import io.salesdesk.platform.decision.Rule;
import java.util.Optional;

/** One rule of purchasing, a class of its own in {@link PurchaseRules}. */
public interface PurchaseRule extends Rule {

    @Override
    String refusal();

    /** Why the rule refuses the command, or nothing. */
    Optional<PurchaseRejection> refuse(Purchase purchase, PurchaseCommand command);
}
