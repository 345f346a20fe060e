package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.Balance;
import io.salesdesk.billing.accounts.model.ChangedOrder;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BalanceCheck;
import io.salesdesk.billing.accounts.persistence.BalanceCheckRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.accounts.persistence.OrderChange;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Follows an order's amount through its revisions and answers each of them once whether the customer's balance covers it
 * (BIL-01). Callers hold the lock on the account.
 */
@ApplicationScoped
public class FollowOrder {

    private final BilledOrderRepository orders;
    private final BalanceCheckRepository checks;
    private final AccountBook book;
    private final CoverListener cover;
    private final BillingEvents events;
    private final BusinessClock clock;

    FollowOrder(
            BilledOrderRepository orders,
            BalanceCheckRepository checks,
            AccountBook book,
            CoverListener cover,
            BillingEvents events,
            BusinessClock clock) {
        this.orders = orders;
        this.checks = checks;
        this.book = book;
        this.cover = cover;
        this.events = events;
        this.clock = clock;
    }

    /** One revision of an order; the balance of one that a change made has been answered before it. */
    public record Revision(
            UUID orderId,
            String number,
            int revision,
            OrderKind kind,
            Money total,
            Money freight,
            UUID salespersonId,
            UUID actor,
            Instant enteredAt,
            LocalDate businessDate,
            boolean afterConfirmation) {}

    public void entered(Account account, Revision revision) {
        var order = new BilledOrder(
                revision.orderId(),
                account.id(),
                revision.number(),
                revision.revision(),
                revision.kind(),
                revision.total(),
                revision.freight(),
                revision.salespersonId(),
                revision.actor(),
                revision.enteredAt());
        orders.persist(order);
        book.open(account, order);
        answerBalance(account, order);
    }

    /** The order costs what it costs now; money beyond that is credit again. */
    public void amended(Account account, BilledOrder order, Revision revision) {
        var before = order.figures();
        var credit = account.credit();
        book.change(
                account,
                order,
                changed -> changed.amend(
                        revision.revision(),
                        revision.kind(),
                        revision.total(),
                        revision.freight(),
                        revision.salespersonId()));
        book.releaseOverpaid(account, order, "order-amended", revision.actor(), revision.businessDate());
        book.publishMilestones(account, order, before);
        book.publishCreditChange(account, credit, "ORDER_AMENDED", null);
        if (!revision.afterConfirmation()) {
            answerBalance(account, order);
        }
        cover.coverChanged(account, Set.of(order.id()));
    }

    /**
     * Answers whether the balance covers the order as it will be; it costs what it costs until it is amended.
     *
     * @param decided the quantities that fulfilment decided, by line
     */
    public void changeAccepted(Account account, BilledOrder order, OrderChange change, Map<UUID, BigDecimal> decided) {
        var coming = order.figures().withTotal(ChangedOrder.total(order.freight(), change.lines(), decided));
        answerBalance(account, order, coming.uncovered(), change.toRevision(), change.id());
    }

    /** The order claims nothing any more, and its money is the customer's credit. */
    public void cancelled(Account account, BilledOrder order, UUID cancelledBy, LocalDate businessDate) {
        var before = order.figures();
        var credit = account.credit();
        book.change(account, order, BilledOrder::cancel);
        book.releaseOverpaid(account, order, "order-cancelled", cancelledBy, businessDate);
        book.publishMilestones(account, order, before);
        book.publishCreditChange(account, credit, "ORDER_CANCELLED", null);
        cover.coverChanged(account, Set.of(order.id()));
    }

    private void answerBalance(Account account, BilledOrder order) {
        answerBalance(account, order, order.figures().uncovered(), order.revision(), null);
    }

    private void answerBalance(
            Account account, BilledOrder order, Money required, int revision, @Nullable UUID changeId) {
        var others = account.uncovered().minus(order.figures().uncovered());
        var balance = Balance.answer(account.credit(), others, required);
        var check = new BalanceCheck(Ids.next(), order, revision, changeId, balance, clock.now());
        checks.persist(check);
        events.publish(
                order,
                order.id(),
                revision,
                new BillingEvent.BalanceChecked(
                        order.id(),
                        revision,
                        check.id(),
                        changeId,
                        account.id(),
                        balance.sufficient(),
                        balance.available(),
                        balance.required(),
                        balance.shortBy(),
                        check.answeredAt()));
    }
}
