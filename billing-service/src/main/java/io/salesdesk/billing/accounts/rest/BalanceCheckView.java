package io.salesdesk.billing.accounts.rest;

import io.salesdesk.billing.accounts.persistence.BalanceCheck;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One balance answer (BIL-01).
 *
 * @param changeId the agreed change whose coming revision was answered, absent for a revision that existed (ORD-42)
 */
public record BalanceCheckView(
        UUID id,
        UUID orderId,
        int revision,
        @Nullable UUID changeId,
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
                check.changeId(),
                check.accountId(),
                balance.sufficient(),
                balance.available(),
                balance.required(),
                balance.shortBy(),
                check.answeredAt());
    }
}
