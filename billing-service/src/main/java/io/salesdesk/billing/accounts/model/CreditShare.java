package io.salesdesk.billing.accounts.model;

import io.salesdesk.billing.money.model.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** Money of one remittance that belongs to no order. */
public record CreditShare(UUID remittanceId, Money amount) {

    /**
     * Takes the amount out of what there is, each remittance as far as it reaches.
     *
     * @param available in the order in which it is taken
     * @return what is taken of each, without those of which nothing is; less than the amount when there is not enough
     */
    public static List<CreditShare> draw(List<CreditShare> available, Money amount) {
        var drawn = new ArrayList<CreditShare>();
        var missing = amount;
        for (var share : available) {
            var taken = Amounts.min(missing, share.amount());
            if (taken.isPositive()) {
                drawn.add(new CreditShare(share.remittanceId(), taken));
                missing = missing.minus(taken);
            }
        }
        return drawn;
    }
}
