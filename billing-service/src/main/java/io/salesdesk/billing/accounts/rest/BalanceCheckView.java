package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.persistence.BalanceCheck;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/** One balance answer (BIL-01). */
public record BalanceCheckView(
        UUID id,
        UUID orderId,
        int revision,
        UUID customerId,
        boolean sufficient,
        Money available,
        Money required,
        Money shortBy,
        Instant answeredAt) {

    static BalanceCheckView of(BalanceCheck check) {
        var balance = check.balance();
        return new BalanceCheckView(
                check.id(),
                check.orderId(),
                check.revision(),
                check.accountId(),
                balance.sufficient(),
                balance.available(),
                balance.required(),
                balance.shortBy(),
                check.answeredAt());
    }
}
