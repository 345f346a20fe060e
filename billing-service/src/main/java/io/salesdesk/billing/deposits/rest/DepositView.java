package io.salesdesk.billing.deposits.rest;

import io.salesdesk.billing.deposits.model.ForeignLine;
import io.salesdesk.billing.deposits.persistence.OrderDeposit;
import io.salesdesk.platform.rest.Resource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Deposit and balance of a project order with futures from abroad (BIL-13).
 *
 * @param id the order's
 * @param state REQUESTED, RECEIVED or NOT_NEEDED
 * @param foreign the tax-inclusive amount of its futures from abroad
 * @param balanceRequestedBy the clerk who asked before everything had come in, absent otherwise
 */
public record DepositView(
        UUID id,
        long version,
        int revision,
        UUID customerId,
        String state,
        Money foreign,
        Money required,
        List<LineView> lines,
        @Nullable Instant requestedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant balanceRequestedAt,
        @Nullable UUID balanceRequestedBy)
        implements Resource {

    /** @param received what has come in for the line */
    public record LineView(UUID lineId, Money gross, BigDecimal quantity, BigDecimal received) {

        static LineView of(ForeignLine line) {
            return new LineView(line.lineId(), line.gross(), line.quantity(), line.received());
        }
    }

    static DepositView of(OrderDeposit deposit) {
        return new DepositView(
                deposit.id(),
                deposit.version(),
                deposit.revision(),
                deposit.accountId(),
                deposit.state(),
                deposit.foreign(),
                deposit.required(),
                deposit.lines().stream().map(LineView::of).toList(),
                deposit.requestedAt(),
                deposit.receivedAt(),
                deposit.balanceRequestedAt(),
                deposit.balanceRequestedBy());
    }
}
