package io.salesdesk.billing.statements.persistence;

import io.salesdesk.billing.accounts.persistence.LedgerEntry;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.statements.model.Movement;
import io.salesdesk.billing.statements.model.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * An account's ledger as its customer sees it: goods and money. What moves between the customer's own credit and orders
 * changes nothing of what is owed.
 */
@ApplicationScoped
public class AccountMovements {

    private final EntityManager entityManager;

    AccountMovements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What the customer owed at the beginning of the day. */
    public Money owedBefore(UUID accountId, String currency, LocalDate day) {
        var owed = Amounts.ofMinor(currency, 0);
        var sums = entityManager
                .createQuery("""
                        select l.kind, sum(l.amountMinor) from LedgerEntry l
                        where l.accountId = :account and l.businessDate < :day group by l.kind
                        """, Object[].class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .getResultList();
        for (var sum : sums) {
            var kind = (LedgerEntry.Kind) sum[0];
            if (kindOf(kind).isPresent()) {
                owed = owed.plus(change(kind, Amounts.ofMinor(currency, ((Number) sum[1]).longValue())));
            }
        }
        return owed;
    }

    /** The movements of the period in the order of their days, carrying the balance on. */
    public List<Movement> of(UUID accountId, Money opening, Period period) {
        var movements = new ArrayList<Movement>();
        var balance = opening;
        for (var entry : entries(accountId, period)) {
            var kind = kindOf(entry.kind());
            if (kind.isPresent()) {
                var change = change(entry.kind(), entry.amount());
                balance = balance.plus(change);
                movements.add(new Movement(
                        entry.position(),
                        kind.get(),
                        entry.businessDate(),
                        entry.orderId(),
                        entry.shipmentId(),
                        entry.remittanceId(),
                        change,
                        balance));
            }
        }
        return movements;
    }

    /** The credit after the last movement of the day or before. */
    public Optional<Money> creditAfter(UUID accountId, LocalDate day) {
        return entityManager
                .createQuery("""
                        select l from LedgerEntry l where l.accountId = :account and l.businessDate <= :day
                        order by l.position desc
                        """, LedgerEntry.class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(LedgerEntry::credit)
                .findFirst();
    }

    private List<LedgerEntry> entries(UUID accountId, Period period) {
        return entityManager
                .createQuery("""
                        select l from LedgerEntry l
                        where l.accountId = :account and l.businessDate between :from and :to
                        order by l.businessDate, l.position
                        """, LedgerEntry.class)
                .setParameter("account", accountId)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private static Optional<Movement.Kind> kindOf(LedgerEntry.Kind kind) {
        return switch (kind) {
            case GOODS_SHIPPED -> Optional.of(Movement.Kind.SHIPMENT);
            case MONEY_POSTED -> Optional.of(Movement.Kind.RECEIPT);
            case PAYMENT_REVERSED -> Optional.of(Movement.Kind.REVERSAL);
            case REFUND_PAID -> Optional.of(Movement.Kind.REFUND);
            case CREDIT_ALLOCATED, ALLOCATION_RELEASED, REFUND_DECIDED, REFUND_FAILED -> Optional.empty();
        };
    }

    /** Goods raise what is owed; the ledger writes money that came as positive and money that left as negative. */
    private static Money change(LedgerEntry.Kind kind, Money amount) {
        return kind == LedgerEntry.Kind.GOODS_SHIPPED ? amount : amount.negated();
    }
}
