package io.salesdesk.billing.release.model;

import io.salesdesk.billing.accounts.model.OrderFigures;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One shipment before the rules of release, with everything they may look at.
 *
 * @param amount of the shipment, with tax and freight
 * @param order figures of the shipment's order
 * @param committed the amounts of the order's other shipments that have left or hold a live grant
 * @param payments the remittances behind the posted money
 * @param slips the remittances behind the counting slips
 * @param creditGrant the approved credit grant for the shipment as it stands, null for none
 */
public record ReleaseCase(
        UUID shipmentId,
        Money amount,
        EffectiveKind effectiveKind,
        CustomerStanding customer,
        OrderFigures order,
        Money committed,
        List<UUID> payments,
        List<UUID> slips,
        @Nullable UUID creditGrant) {

    public ReleaseCase {
        payments = List.copyOf(payments);
        slips = List.copyOf(slips);
    }

    List<Evidence> paymentEvidence() {
        return payments.stream()
                .map(id -> new Evidence(Evidence.Kind.PAYMENT, id))
                .toList();
    }

    List<Evidence> slipEvidence() {
        return slips.stream().map(id -> new Evidence(Evidence.Kind.SLIP, id)).toList();
    }
}
