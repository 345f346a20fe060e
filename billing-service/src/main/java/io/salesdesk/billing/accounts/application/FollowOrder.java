package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.Balance;
import io.salesdesk.billing.accounts.model.OrderKind;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BalanceCheck;
import io.salesdesk.billing.accounts.persistence.BalanceCheckRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

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

    /** One revision of an order. */
    public record Revision(
            UUID orderId,
            String number,
            int revision,
            OrderKind kind,
            Money total,
            UUID salespersonId,
            UUID actor,
            Instant enteredAt,
            LocalDate businessDate) {}

    public void entered(Account account, Revision revision) {
        var order = new BilledOrder(
                revision.orderId(),
                account.id(),
                revision.number(),
                revision.revision(),
                revision.kind(),
                revision.total(),
                revision.salespersonId(),
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
                        revision.revision(), revision.kind(), revision.total(), revision.salespersonId()));
        book.releaseOverpaid(account, order, "order-amended", revision.actor(), revision.businessDate());
        book.publishMilestones(account, order, before);
        book.publishCreditChange(account, credit, "ORDER_AMENDED", null);
        answerBalance(account, order);
        cover.coverChanged(account, Set.of(order.id()));
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
        var required = order.figures().uncovered();
        var balance = Balance.answer(account.credit(), account.uncovered().minus(required), required);
        var check = new BalanceCheck(Ids.next(), order, balance, clock.now());
        checks.persist(check);
        events.publish(
                order,
                order.id(),
                order.revision(),
                new BillingEvent.BalanceChecked(
                        order.id(),
                        order.revision(),
                        check.id(),
                        account.id(),
                        balance.sufficient(),
                        balance.available(),
                        balance.required(),
                        balance.shortBy(),
                        check.answeredAt()));
    }
}
