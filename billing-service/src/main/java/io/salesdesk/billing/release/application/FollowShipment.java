package io.salesdesk.billing.release.application;

import io.salesdesk.billing.accounts.application.AccountBook;
import io.salesdesk.billing.accounts.application.CoverListener;
import io.salesdesk.billing.accounts.persistence.Account;
import io.salesdesk.billing.accounts.persistence.BilledOrder;
import io.salesdesk.billing.release.model.ShipmentRequest;
import io.salesdesk.billing.release.persistence.ShipmentRequestEntity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;

/** What became of a shipment after its request. Callers hold the lock on the account. */
@ApplicationScoped
public class FollowShipment {

    private final ShipmentRulings rulings;
    private final AccountBook book;
    private final CoverListener cover;

    FollowShipment(ShipmentRulings rulings, AccountBook book, CoverListener cover) {
        this.rulings = rulings;
        this.book = book;
        this.cover = cover;
    }

    /**
     * The request and its grant end; what they took of the cover is free for the order's other shipments, and money that
     * only this shipment's freight needed is credit again.
     */
    public void withdrawn(
            Account account,
            BilledOrder order,
            ShipmentRequestEntity request,
            UUID withdrawnBy,
            LocalDate businessDate) {
        rulings.apply(request, new ShipmentRequest.Command.Withdraw());
        var credit = account.credit();
        book.releaseOverpaid(account, order, "shipment-withdrawn", withdrawnBy, businessDate);
        book.publishCreditChange(account, credit, "SHIPMENT_WITHDRAWN", null);
        cover.coverChanged(account, Set.of(order.id()));
    }

    /** The goods have left: the grant is used up and their amount is receivable. */
    public void departed(
            Account account, BilledOrder order, ShipmentRequestEntity request, Money amount, LocalDate businessDate) {
        var grant = request.grant();
        if (grant != null && grant.creditGrant() != null) {
            order.leaveOnCredit(amount);
        }
        rulings.apply(request, new ShipmentRequest.Command.Depart());
        book.ship(account, order, request.id(), amount, businessDate);
        cover.coverChanged(account, Set.of(order.id()));
    }
}
