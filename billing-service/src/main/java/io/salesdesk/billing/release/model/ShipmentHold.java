package io.salesdesk.billing.release.model;

import java.util.Set;
import org.joda.money.Money;

/**
 * Why a shipment waits.
 *
 * @param missing posted money that would release it
 * @param rule the code of the rule that holds it
 * @param refusal the code of the refusal
 */
public record ShipmentHold(
        Money missing, EffectiveKind effectiveKind, String rule, String refusal, Set<LiftedBy> liftedBy) {

    public ShipmentHold {
        liftedBy = Set.copyOf(liftedBy);
    }
}
