package io.salesdesk.billing.dunning.model;

import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.money.model.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Which claims an order gives rise to, as its money and shipments stand. */
public final class Claims {

    private Claims() {}

    /** A shipment that waits for money, the oldest of the order first. */
    public record HeldShipment(UUID shipmentId, Money missing) {}

    /**
     * @param goodsFreed whether a reservation of the order was released and its goods are not bound again: until they are,
     *     nobody is reminded of money for what has not left
     * @param deposit what of the requested deposit is missing, null when none is requested or it was received
     * @param balanceRequested whether the customer was asked for the balance
     * @return the most pressing first
     */
    public static List<Claim> of(
            OrderFigures order,
            boolean goodsFreed,
            @Nullable Money deposit,
            boolean balanceRequested,
            List<HeldShipment> held) {
        var claims = new ArrayList<Claim>();
        add(claims, Claim.Kind.SHIPMENT, order.receivable(), null, order, false);
        if (deposit != null) {
            add(claims, Claim.Kind.DEPOSIT, deposit, null, order, goodsFreed);
        }
        if (balanceRequested) {
            add(claims, Claim.Kind.BALANCE, order.outstanding(), null, order, goodsFreed);
        }
        held.forEach(
                shipment -> add(claims, Claim.Kind.HOLD, shipment.missing(), shipment.shipmentId(), order, goodsFreed));
        return List.copyOf(claims);
    }

    private static void add(
            List<Claim> claims,
            Claim.Kind kind,
            Money amount,
            @Nullable UUID shipmentId,
            OrderFigures order,
            boolean goodsFreed) {
        if (amount.isPositive()) {
            // Slips that count have lessened what a held shipment misses already.
            var slips = kind == Claim.Kind.HOLD ? order.slips().minus(order.countingSlips()) : order.slips();
            var slipCovers = !Amounts.atLeastZero(amount.minus(slips)).isPositive();
            claims.add(new Claim(kind, amount, shipmentId, slipCovers || goodsFreed));
        }
    }
}
