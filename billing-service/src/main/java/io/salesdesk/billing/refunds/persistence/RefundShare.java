package io.salesdesk.billing.refunds.persistence;

import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.money.model.Amounts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What of a refund is money of one remittance. */
@Embeddable
class RefundShare {

    @Column(name = "remittance_id", nullable = false)
    private UUID remittanceId;

    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    protected RefundShare() {}

    RefundShare(CreditShare share) {
        this.remittanceId = share.remittanceId();
        this.amountMinor = share.amount().getAmountMinorLong();
    }

    CreditShare share(String currency) {
        return new CreditShare(remittanceId, Amounts.ofMinor(currency, amountMinor));
    }
}
