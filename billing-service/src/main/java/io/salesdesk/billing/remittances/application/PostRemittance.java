package io.salesdesk.billing.remittances.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.BilledOrderRepository;
import io.salesdesk.billing.money.model.Amounts;
import io.salesdesk.billing.remittances.model.OrderShare;
import io.salesdesk.billing.remittances.model.Remittance;
import io.salesdesk.billing.remittances.model.RemittanceRejection;
import io.salesdesk.billing.remittances.persistence.RemittanceEntity;
import io.salesdesk.billing.scope.Makers;
import io.salesdesk.platform.audit.AuditTrail;
import io.salesdesk.platform.decision.RejectedException;
import io.salesdesk.platform.identity.Authority;
import io.salesdesk.platform.identity.Caller;
import io.salesdesk.platform.rest.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Sales support enters the receipt: the money reaches the orders it was matched to, none more than it still needs, and
 * what is left becomes customer credit (BIL-04).
 */
@ApplicationScoped
public class PostRemittance {

    private final RemittanceDesk desk;
    private final BilledOrderRepository orders;
    private final AccountBook book;
    private final CoverListener cover;
    private final AuditTrail audit;
    private final Caller caller;
    private final Authority authority;
    private final Preconditions preconditions;

    PostRemittance(
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

    public RemittanceEntity post(UUID remittanceId) {
        var onDesk = desk.open(remittanceId);
        var remittance = onDesk.remittance();
        preconditions.requireVersion(remittance.version());
        var touched = new HashSet<>(
                desk.carryOut(onDesk.account(), remittance, new Remittance.Command.Post(Makers.of(caller))));
        var account = onDesk.requireAccount();
        var amount = Objects.requireNonNull(remittance.confirmedReceipt()).amount();
        if (!authority.permitsAmount(amount)) {
            throw new RejectedException(new RemittanceRejection.BeyondDelegatedAmount(amount));
        }

        var credit = account.credit();
        book.enter(account, remittance, amount);
        var shares = remittance.matchedShares();
        var known = orders.byId(shares.stream().map(OrderShare::orderId).toList());
        for (var share : shares) {
            var order = Objects.requireNonNull(known.get(share.orderId()));
            var needed = Amounts.min(
                    Objects.requireNonNull(share.amount()), order.figures().outstanding());
            if (needed.isPositive()) {
                book.allocate(account, remittance, order, needed, caller.personId());
            }
            touched.add(order.id());
        }
        book.publishCreditChange(account, credit, "MONEY_POSTED", remittanceId);
        audit.record("remittance.post", "remittance", remittanceId, Map.of("number", remittance.number()));
        cover.coverChanged(account, touched);
        return remittance;
    }
}
