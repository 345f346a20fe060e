package io.salesdesk.billing.accounts.application;

import io.salesdesk.billing.accounts.model.CreditShare;
import io.salesdesk.billing.accounts.model.OrderFigures;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.Allocation;
import io.salesdesk.billing.accounts.persistence.AllocationRepository;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.accounts.persistence.LedgerEntry;
import io.salesdesk.billing.accounts.persistence.LedgerReference;
import io.salesdesk.billing.accounts.persistence.LedgerRepository;
import io.salesdesk.billing.messaging.outbound.BillingEvent;
import io.salesdesk.billing.messaging.outbound.BillingEvents;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The one place where the figures of an account move: its orders, its credit, its ledger, always together. Callers hold
 * the lock on the account.
 */
@ApplicationScoped
public class AccountBook {

    private final AllocationRepository allocations;
    private final LedgerRepository ledger;
    private final MoneySources payments;
    private final BillingEvents events;
    private final BusinessClock clock;

    AccountBook(
            AllocationRepository allocations,
            LedgerRepository ledger,
            MoneySources payments,
            BillingEvents events,
            BusinessClock clock) {
        this.allocations = allocations;
        this.ledger = ledger;
        this.payments = payments;
        this.events = events;
        this.clock = clock;
    }

    /** A new order's claim joins the account's. */
    void open(Account account, BilledOrder order) {
        var figures = order.figures();
        account.follow(figures.uncovered(), figures.receivable());
    }

    /** Changes an order and carries the difference into the account's sums. */
    public void change(Account account, BilledOrder order, Consumer<BilledOrder> change) {
        var before = order.figures();
        change.accept(order);
        follow(account, order, before);
    }

    /** Money that was matched to the customer enters the account, as credit first. */
    public void enter(Account account, MoneySource payment, Money amount) {
        payment.changeUnallocated(amount);
        account.changeCredit(amount);
        append(
                account,
                LedgerEntry.Kind.MONEY_POSTED,
                amount,
                LedgerReference.ofRemittance(payment.id(), payment.postedBy()),
                clock.today());
    }

    /**
     * Moves credit to the order.
     *
     * @param actor whose act it is, null for the system's own drawing on credit
     */
    public void allocate(Account account, MoneySource payment, BilledOrder order, Money amount, @Nullable UUID actor) {
        var now = clock.now();
        var before = order.figures();
        var postedBy = actor == null ? payment.postedBy() : actor;
        var allocation = allocations.of(payment.id(), order.id()).orElseGet(() -> {
            var made = new Allocation(Ids.next(), account.id(), payment.id(), order.id(), account.currency(), now);
            allocations.persist(made);
            return made;
        });
        payment.changeUnallocated(amount.negated());
        account.changeCredit(amount.negated());
        allocation.grow(amount, postedBy, now);
        order.changeAllocated(amount);
        follow(account, order, before);
        append(
                account,
                LedgerEntry.Kind.CREDIT_ALLOCATED,
                amount,
                LedgerReference.ofAllocation(allocation, actor),
                clock.today());
        var after = order.figures();
        events.publish(
                allocation,
                order.id(),
                order.revision(),
                new BillingEvent.PaymentReceived(
                        allocation.id(),
                        payment.id(),
                        order.id(),
                        account.id(),
                        amount,
                        after.posted(),
                        after.outstanding(),
                        postedBy,
                        now));
        publishMilestones(account, order, before);
    }

    /**
     * Gives back to credit what the order no longer needs, the youngest money first.
     *
     * @param reason why, in kebab-case
     * @param actor whose act made the order need less
     * @param businessDate of that act
     */
    public void releaseOverpaid(Account account, BilledOrder order, String reason, UUID actor, LocalDate businessDate) {
        var excess = order.figures().overpaid();
        if (!excess.isPositive()) {
            return;
        }
        for (var allocation : allocations.live(List.of(order.id())).reversed()) {
            var amount = Amounts.min(excess, allocation.amount());
            if (!amount.isPositive()) {
                break;
            }
            var before = order.figures();
            allocation.shrink(amount);
            order.changeAllocated(amount.negated());
            payments.get(allocation.remittanceId()).changeUnallocated(amount);
            account.changeCredit(amount);
            follow(account, order, before);
            append(
                    account,
                    LedgerEntry.Kind.ALLOCATION_RELEASED,
                    amount.negated(),
                    LedgerReference.ofAllocation(allocation, actor),
                    businessDate);
            publishReversal(account, order, allocation, amount, reason, actor);
            excess = excess.minus(amount);
        }
    }

    /** Takes the allocation's money off the order and out of the account. */
    public void reverse(Account account, BilledOrder order, Allocation allocation, String reason, UUID actor) {
        var amount = allocation.amount();
        var before = order.figures();
        allocation.shrink(amount);
        order.changeAllocated(amount.negated());
        payments.get(allocation.remittanceId()).takeBack(amount);
        follow(account, order, before);
        append(
                account,
                LedgerEntry.Kind.PAYMENT_REVERSED,
                amount.negated(),
                LedgerReference.ofAllocation(allocation, actor),
                clock.today());
        publishReversal(account, order, allocation, amount, reason, actor);
        publishMilestones(account, order, before);
    }

    /** What of the customer's credit an amount would be taken from: the youngest money first, as it is given back. */
    public List<CreditShare> youngestCredit(Account account, Money amount) {
        var available = payments.withCredit(account.id()).reversed().stream()
                .map(payment -> new CreditShare(payment.id(), payment.unallocated()))
                .toList();
        return CreditShare.draw(available, amount);
    }

    /** A refund was decided: its money is credit no more, no order draws on it, and it waits for finance. */
    public void setAside(Account account, List<CreditShare> shares, UUID refundId, UUID actor) {
        for (var share : shares) {
            moveToRefunds(account, share.remittanceId(), share.amount());
            append(
                    account,
                    LedgerEntry.Kind.REFUND_DECIDED,
                    share.amount().negated(),
                    LedgerReference.ofRefund(refundId, share.remittanceId(), actor),
                    clock.today());
        }
    }

    /** What was set aside could not be paid and is credit again. */
    public void giveBack(Account account, List<CreditShare> shares, UUID refundId, UUID actor) {
        for (var share : shares) {
            moveToRefunds(account, share.remittanceId(), share.amount().negated());
            append(
                    account,
                    LedgerEntry.Kind.REFUND_FAILED,
                    share.amount(),
                    LedgerReference.ofRefund(refundId, share.remittanceId(), actor),
                    clock.today());
        }
    }

    /** What was set aside has been paid to the customer. */
    public void payOut(Account account, Money amount, UUID refundId, UUID actor) {
        account.changeRefundDue(amount.negated());
        append(
                account,
                LedgerEntry.Kind.REFUND_PAID,
                amount.negated(),
                LedgerReference.ofRefund(refundId, null, actor),
                clock.today());
    }

    private void moveToRefunds(Account account, UUID remittanceId, Money amount) {
        var payment = payments.get(remittanceId);
        payment.changeUnallocated(amount.negated());
        payment.changeRefunded(amount);
        account.changeCredit(amount.negated());
        account.changeRefundDue(amount);
    }

    /** Goods left on the date: their amount, with tax and freight, becomes receivable. */
    public void ship(Account account, BilledOrder order, UUID shipmentId, Money amount, LocalDate businessDate) {
        var before = order.figures();
        order.ship(amount);
        follow(account, order, before);
        append(
                account,
                LedgerEntry.Kind.GOODS_SHIPPED,
                amount,
                LedgerReference.ofShipment(order.id(), shipmentId),
                businessDate);
        var outstanding = order.figures().receivable();
        events.publish(
                order,
                order.id(),
                order.revision(),
                new BillingEvent.ReceivableRecorded(order.id(), account.id(), shipmentId, amount, outstanding));
        if (outstanding.isZero()) {
            publishSettled(account, order);
        }
    }

    /** Publishes what became of the credit, once for a whole act. */
    public void publishCreditChange(Account account, Money before, String cause, @Nullable UUID remittanceId) {
        var change = account.credit().minus(before);
        if (!change.isZero()) {
            events.publish(
                    account,
                    new BillingEvent.CustomerCreditChanged(
                            account.id(), change, account.credit(), cause, remittanceId));
        }
    }

    /** The order reached or left the state of being paid: by money, or because it now costs more or less. */
    public void publishMilestones(Account account, BilledOrder order, OrderFigures before) {
        var after = order.figures();
        if (after.fullyPaid() && !order.fullyPaid()) {
            events.publish(
                    order,
                    order.id(),
                    order.revision(),
                    new BillingEvent.OrderFullyPaid(
                            order.id(), account.id(), order.revision(), after.total(), clock.now()));
        }
        order.setFullyPaid(after.fullyPaid());
        if (before.receivable().isPositive() && after.receivable().isZero()) {
            publishSettled(account, order);
        }
    }

    private void publishSettled(Account account, BilledOrder order) {
        events.publish(
                order,
                order.id(),
                order.revision(),
                new BillingEvent.ReceivableSettled(order.id(), account.id(), clock.now()));
    }

    private void publishReversal(
            Account account, BilledOrder order, Allocation allocation, Money amount, String reason, UUID actor) {
        events.publish(
                allocation,
                order.id(),
                order.revision(),
                new BillingEvent.PaymentReversed(
                        allocation.id(), allocation.remittanceId(), order.id(), account.id(), amount, reason, actor));
    }

    private static void follow(Account account, BilledOrder order, OrderFigures before) {
        var after = order.figures();
        account.follow(
                after.uncovered().minus(before.uncovered()), after.receivable().minus(before.receivable()));
    }

    private void append(
            Account account, LedgerEntry.Kind kind, Money amount, LedgerReference reference, LocalDate businessDate) {
        ledger.persist(new LedgerEntry(account, kind, amount, reference, businessDate, clock.now()));
    }
}
