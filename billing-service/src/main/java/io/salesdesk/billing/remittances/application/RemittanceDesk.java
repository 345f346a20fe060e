package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountAccess;
import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.KnownOrders;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.remittances.persistence.RemittanceRepository;
import io.salesdesk.platform.clock.BusinessClock;
import io.salesdesk.platform.decision.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the use cases on remittances share: finding one under its account's lock, and carrying a decision out. */
@ApplicationScoped
class RemittanceDesk {

    private static final String ONE_BANK_REFERENCE = "remittance_bank_reference";

    private final RemittanceRepository remittances;
    private final BilledOrderRepository orders;
    private final AccountAccess accounts;
    private final AccountBook book;
    private final BusinessClock clock;

    RemittanceDesk(
            RemittanceRepository remittances,
            BilledOrderRepository orders,
            AccountAccess accounts,
            AccountBook book,
            BusinessClock clock) {
        this.remittances = remittances;
        this.orders = orders;
        this.accounts = accounts;
        this.book = book;
        this.clock = clock;
    }

    /** A remittance and the account it belongs to, if anybody has said which. */
    record OnDesk(@Nullable Account account, RemittanceEntity remittance) {

        Account requireAccount() {
            if (account == null) {
                throw new IllegalStateException("Remittance " + remittance.number() + " belongs to no customer yet");
            }
            return account;
        }
    }

    /** The remittance, loaded after its account was locked, so that what is read is what will be decided upon. */
    OnDesk open(UUID remittanceId) {
        var account = remittances.accountOf(remittanceId).map(accounts::locked).orElse(null);
        return new OnDesk(account, get(remittanceId));
    }

    /** The remittance for someone who says which customer's it is. */
    OnDesk openFor(UUID remittanceId, UUID customerId) {
        // One account is locked, and the remittance's own comes first: another customer is refused by the decision.
        var owner = remittances.accountOf(remittanceId).orElse(customerId);
        return new OnDesk(accounts.locked(owner), get(remittanceId));
    }

    private RemittanceEntity get(UUID remittanceId) {
        return remittances
                .findByIdOptional(remittanceId)
                .orElseThrow(() -> new RejectedException(new RemittanceRejection.RemittanceUnknown()));
    }

    KnownOrders knownOrders(String currency, List<OrderShare> named) {
        return new KnownOrders(
                CurrencyUnit.of(currency),
                orders.accountsOf(named.stream().map(OrderShare::orderId).toList()));
    }

    /**
     * Decides, and stores what follows.
     *
     * @return the orders whose slip cover changed
     */
    Set<UUID> carryOut(@Nullable Account account, RemittanceEntity remittance, Remittance.Command command) {
        var before = RemittanceDecisions.slipCover(remittance.remittance());
        var events =
                RemittanceDecisions.decide(remittance.remittance(), command).orThrow();
        events.forEach(event -> remittance.apply(event, clock.now()));
        return moveSlipCover(account, before, RemittanceDecisions.slipCover(remittance.remittance()));
    }

    /** Carries the difference of a slip's cover to the orders it names. */
    Set<UUID> moveSlipCover(@Nullable Account account, Map<UUID, Money> before, Map<UUID, Money> after) {
        var touched = new HashSet<>(before.keySet());
        touched.addAll(after.keySet());
        if (touched.isEmpty() || account == null) {
            return Set.of();
        }
        orders.byId(touched).values().forEach(order -> {
            var zero = Amounts.zero(order.total());
            var change = after.getOrDefault(order.id(), zero).minus(before.getOrDefault(order.id(), zero));
            book.change(account, order, changed -> changed.changeSlips(change));
        });
        return touched;
    }

    void refuseUsedBankReference(@Nullable String bankReference, UUID remittanceId) {
        if (bankReference != null && remittances.usesBankReference(bankReference.strip(), remittanceId)) {
            throw new RejectedException(new RemittanceRejection.BankReferenceUsed(bankReference.strip()));
        }
    }

    /** Writes now, so that a second use of a bank reference that was stored at the same moment is refused as one. */
    void flush(@Nullable String bankReference) {
        try {
            remittances.flush();
        } catch (ConstraintViolationException violation) {
            if (bankReference != null && ONE_BANK_REFERENCE.equals(violation.getConstraintName())) {
                throw new RejectedException(new RemittanceRejection.BankReferenceUsed(bankReference.strip()));
            }
            throw violation;
        }
    }
}
