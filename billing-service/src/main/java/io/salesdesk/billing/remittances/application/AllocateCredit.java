package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.RemittanceDecisions;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;

/** Sales support allocates what is left of a posted remittance to orders of its customer. */
@ApplicationScoped
public class AllocateCredit {

    private final RemittanceDesk desk;
    private final BilledOrderRepository orders;
    private final AccountBook book;
    private final CoverListener cover;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;

    AllocateCredit(
            RemittanceDesk desk,
            BilledOrderRepository orders,
            AccountBook book,
            CoverListener cover,
            AuditTrail audit,
            Caller caller,
            Authority authority,
            Preconditions preconditions) {
        this.desk = desk;
        this.orders = orders;
        this.book = book;
        this.cover = cover;
        this.audit = audit;
        this.caller = caller;
        this.authority = authority;
        this.preconditions = preconditions;
    }

    public RemittanceEntity allocate(UUID remittanceId, List<OrderShare> shares) {
        var onDesk = desk.open(remittanceId);
        var remittance = onDesk.remittance();
        preconditions.requireVersion(remittance.version());
        var names = shares.stream().map(OrderShare::orderId).toList();
        RemittanceDecisions.allocate(
                        remittance.remittance(),
                        remittance.unallocated(),
                        shares,
                        desk.knownOrders(
                                remittance.unallocated().getCurrencyUnit().getCode(), shares),
                        Makers.of(caller))
                .ifPresent(rejection -> {
                    throw new RejectedException(rejection);
                });
        var account = onDesk.requireAccount();
        var credit = account.credit();
        var known = orders.byId(names);
        for (var share : shares) {
            var order = Objects.requireNonNull(known.get(share.orderId()));
            var amount = Objects.requireNonNull(share.amount());
            refuseBeyond(amount);
            var outstanding = order.figures().outstanding();
            if (amount.isGreaterThan(outstanding)) {
                throw new RejectedException(new RemittanceRejection.OrderNeedsLess(order.id(), outstanding));
            }
            book.allocate(account, remittance, order, amount, caller.personId());
        }
        book.publishCreditChange(account, credit, "ALLOCATED", remittanceId);
        audit.record("customer-credit.allocate", "remittance", remittanceId, Map.of("orders", names));
        cover.coverChanged(account, known.keySet());
        return remittance;
    }

    private void refuseBeyond(Money amount) {
        if (!authority.permitsAmount(amount)) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(amount));
        }
    }
}
